<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>This is not an address of a server. An example: %1</source>
        <translation>Esto no es la dirección de un servidor. Un ejemplo: %1</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Introduzca la dirección del servidor.</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>La dirección debe empezar por https:// o http://.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address. The server is asked with an API key.</source>
        <translation>No incluya nombre de usuario ni contraseña en la dirección. El servidor se consulta con una clave de API.</translation>
    </message>
    <message>
        <source>Your key would travel unprotected. Use https:// for a server that is not on this computer.</source>
        <translation>Su clave viajaría sin protección. Use https:// para un servidor que no esté en este equipo.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The server cannot be reached. Check the network connection.</source>
        <translation>No se puede acceder al servidor. Compruebe la conexión de red.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again later.</source>
        <translation>El servidor no respondió a tiempo. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>La solicitud se canceló.</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made. Check the address and the clock of this computer.</source>
        <translation>No se pudo establecer una conexión segura con el servidor. Compruebe la dirección y el reloj de este equipo.</translation>
    </message>
    <message>
        <source>The server does not accept the API key. Check the key of this account.</source>
        <translation>El servidor no acepta la clave de API. Compruebe la clave de esta cuenta.</translation>
    </message>
    <message>
        <source>The API key does not permit this.</source>
        <translation>La clave de API no permite esto.</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>El servidor no tiene lo que se le pidió.</translation>
    </message>
    <message>
        <source>This cannot be done in the present state.</source>
        <translation>Esto no se puede hacer en el estado actual.</translation>
    </message>
    <message>
        <source>The server refuses the request.</source>
        <translation>El servidor rechaza la solicitud.</translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again later.</source>
        <translation>El servidor pide ir más despacio. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Try again later.</source>
        <translation>El servidor tiene un fallo propio. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The request was stopped, because the API key would have gone to another or an insecure address. Check the server address of this account.</source>
        <translation>La solicitud se detuvo porque la clave de API habría ido a otra dirección o a una no segura. Compruebe la dirección del servidor de esta cuenta.</translation>
    </message>
    <message>
        <source>A web page answered in place of the server. Check the server address, and whether this network asks you to sign in.</source>
        <translation>Respondió una página web en lugar del servidor. Compruebe la dirección del servidor y si esta red pide iniciar sesión.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is incomplete or cannot be read. Try again later.</source>
        <translation>La respuesta del servidor está incompleta o no se puede leer. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>%1 The server says: %2</source>
        <extracomment>%1 is a whole sentence, %2 are the server&apos;s own words, usually English.</extracomment>
        <translation>%1 El servidor dice: %2</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not from an authority this computer trusts, so that anybody could pose as the server. If it is your own server, give this account its certificate file.</source>
        <translation>El certificado del servidor no es de una autoridad en la que confíe este equipo; cualquiera podría hacerse pasar por él. Si es su propio servidor, dé a esta cuenta su archivo de certificado.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Whoever runs the server must renew it; check also the clock of this computer.</source>
        <translation>El certificado del servidor ha caducado. Quien lo administra debe renovarlo; compruebe también el reloj de este equipo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clock of this computer.</source>
        <translation>El certificado del servidor aún no es válido. Compruebe el reloj de este equipo.</translation>
    </message>
    <message>
        <source>The certificate is that of another server. Check the server address of this account.</source>
        <translation>El certificado es de otro servidor. Compruebe la dirección del servidor de esta cuenta.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted.</source>
        <translation>No se puede confiar en el certificado del servidor.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a password. Check the proxy settings of this computer.</source>
        <translation>El proxy de esta red pide una contraseña. Compruebe la configuración del proxy de este equipo.</translation>
    </message>
    <message>
        <source>The proxy of this network cannot be reached or refuses the connection. Check the proxy settings of this computer.</source>
        <translation>No se puede acceder al proxy de esta red o rechaza la conexión. Compruebe la configuración del proxy de este equipo.</translation>
    </message>
    <message>
        <source>The server leads in a circle. Check the server address of this account.</source>
        <translation>El servidor lleva en círculo. Compruebe la dirección del servidor de esta cuenta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than any list of tasks. It was not taken.</source>
        <translation>La respuesta del servidor es mayor que cualquier lista de tareas. No se ha aceptado.</translation>
    </message>
    <message>
        <source>The server named an address for the file that is not secure, or that leads to this computer. Nothing was sent there.</source>
        <translation>El servidor indicó para el archivo una dirección que no es segura o que lleva a este equipo. No se envió nada allí.</translation>
    </message>
    <message>
        <source>The address that the server named for the file leads on to another one. Nothing was sent there.</source>
        <translation>La dirección que el servidor indicó para el archivo lleva a otra. No se envió nada allí.</translation>
    </message>
</context>
<context>
    <name>CaFile</name>
    <message>
        <source>The certificate file of this account cannot be read: %1. Choose it anew.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>No se puede leer el archivo de certificado de esta cuenta: %1. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>There is no certificate in the file %1. Choose the file with the certificate of the authority (PEM or DER).</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>No hay ningún certificado en el archivo %1. Elija el archivo con el certificado de la autoridad (PEM o DER).</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: reelwatch [options] [file or address…]

A desktop dashboard for Livepeer video tasks. Files and addresses open the import
dialog filled in.

  --server URL   open this server for this run only; neither its address, the key nor
                 any task is stored. The key is read from the environment variable
                 LIVEPEER_API_KEY.
  -v, --version  print the version and exit
  -h, --help     print this help and exit
</source>
        <translation>Uso: reelwatch [opciones] [archivo o dirección…]

Muestra las tareas de vídeo de una cuenta de Livepeer. Los archivos y las direcciones
abren el diálogo de importación ya relleno.

  --server URL   abrir este servidor solo para esta ejecución; no se guardan ni su
                 dirección, ni la clave, ni ninguna tarea. La clave se lee de la variable
                 de entorno LIVEPEER_API_KEY.
  -v, --version  mostrar la versión
  -h, --help     mostrar esta ayuda
</translation>
    </message>
    <message>
        <source>--server needs an address</source>
        <translation>--server necesita una dirección</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>opción desconocida %1</translation>
    </message>
    <message>
        <source>reelwatch: %1
Try &apos;reelwatch --help&apos;.</source>
        <extracomment>%1: what is wrong with the arguments</extracomment>
        <translation>reelwatch: %1
Pruebe «reelwatch --help».</translation>
    </message>
    <message>
        <source>Another version of Reelwatch is running. Close its window first.</source>
        <translation>Se está ejecutando otra versión de Reelwatch. Cierre primero su ventana.</translation>
    </message>
    <message>
        <source>There are too many files and addresses to hand them to the window that is open.</source>
        <translation>Hay demasiados archivos y direcciones para entregarlos a la ventana abierta.</translation>
    </message>
    <message>
        <source>Reelwatch is already running, but does not answer. Wait for it, or end it, and try again.</source>
        <translation>Reelwatch ya se está ejecutando, pero no responde. Espere o ciérrelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Reelwatch</source>
        <translation>Reelwatch</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server gives no address to download the file from.</source>
        <translation>El servidor no da ninguna dirección desde la que descargar el archivo.</translation>
    </message>
    <message>
        <source>The file is not at its address any more.</source>
        <translation>El archivo ya no está en su dirección.</translation>
    </message>
    <message>
        <source>The server refuses to give the file (code %1).</source>
        <extracomment>%1 is a number of the protocol, such as 403</extracomment>
        <translation>El servidor se niega a dar el archivo (código %1).</translation>
    </message>
    <message>
        <source>A web page came in place of the file. Check whether this network asks you to sign in.</source>
        <translation>Llegó una página web en lugar del archivo. Compruebe si esta red pide iniciar sesión.</translation>
    </message>
    <message>
        <source>The file changed on the server while it was fetched, again and again. Try again later.</source>
        <translation>El archivo cambió en el servidor una y otra vez mientras se descargaba. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The server sends another file than its list says: %1 instead of %2.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>El servidor envía un archivo distinto del que indica su lista: %1 en lugar de %2.</translation>
    </message>
    <message>
        <source>What came is not the file that the server&apos;s list says: its checksum differs. It was thrown away.</source>
        <translation>Lo que llegó no es el archivo que indica la lista del servidor: su suma de comprobación es distinta. Se ha desechado.</translation>
    </message>
    <message>
        <source>There is no room on the disk: %1 are needed, %2 are free.</source>
        <translation>No hay espacio en el disco: se necesitan %1 y hay %2 libres.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>No queda espacio en el disco.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <extracomment>%1 is the system&apos;s word for why</extracomment>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
    <message>
        <source>A file of this name has come into being meanwhile. Download it under another name.</source>
        <translation>Entretanto ha aparecido un archivo con este nombre. Descárguelo con otro nombre.</translation>
    </message>
    <message>
        <source>The server sends more than the file should have: %1.</source>
        <translation>El servidor envía más de lo que debería tener el archivo: %1.</translation>
    </message>
    <message>
        <source>The file was not fetched, because its address is not secure, or leads to this computer.</source>
        <translation>El archivo no se descargó porque su dirección no es segura o lleva a este equipo.</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>Check that the address opens in a browser without signing in, then import it again.</source>
        <translation>Compruebe que la dirección se abre en un navegador sin iniciar sesión y vuelva a importarla.</translation>
    </message>
    <message>
        <source>The server does not take this kind of file. Convert it, for example to MP4 with H.264 and AAC, and import it again.</source>
        <translation>El servidor no admite este tipo de archivo. Conviértalo, por ejemplo a MP4 con H.264 y AAC, y vuelva a importarlo.</translation>
    </message>
    <message>
        <source>Convert the video to the pixel format yuv420p (8 bits, 4:2:0) and import it again.</source>
        <translation>Convierta el vídeo al formato de píxel yuv420p (8 bits, 4:2:0) y vuelva a importarlo.</translation>
    </message>
    <message>
        <source>The file may be incomplete or no video. Check that it plays, then import it again.</source>
        <translation>Puede que el archivo esté incompleto o no sea un vídeo. Compruebe que se reproduce y vuelva a importarlo.</translation>
    </message>
    <message>
        <source>The server could not fetch the whole file. Check that the address still works, then import it again.</source>
        <translation>El servidor no pudo obtener el archivo completo. Compruebe que la dirección sigue funcionando y vuelva a importarlo.</translation>
    </message>
    <message>
        <source>The server could not store the file. Nothing is wrong with it; import it again later.</source>
        <translation>El servidor no pudo guardar el archivo. El archivo está bien; vuelva a importarlo más tarde.</translation>
    </message>
    <message>
        <source>The work took longer than the server allows. Import it again, or try a shorter or smaller file.</source>
        <translation>El trabajo tardó más de lo que permite el servidor. Vuelva a importarlo o pruebe con un archivo más corto o más pequeño.</translation>
    </message>
    <message>
        <source>The asset was deleted while the server worked on it. Import the file again if it is still wanted.</source>
        <translation>El recurso se eliminó mientras el servidor trabajaba en él. Vuelva a importar el archivo si todavía lo necesita.</translation>
    </message>
    <message>
        <source>This is a fault of the server. Import the file again; if that fails too, give the task ID to the server&apos;s support.</source>
        <translation>Es un fallo del servidor. Vuelva a importar el archivo; si vuelve a fallar, facilite el ID de la tarea al soporte del servidor.</translation>
    </message>
    <message>
        <source>Look for the video itself, and check that it plays, before you import it again.</source>
        <translation>Busque el vídeo en sí y compruebe que se reproduce antes de volver a importarlo.</translation>
    </message>
    <message>
        <source>Copy or download the file again until it plays to its end, then import it again.</source>
        <translation>Copie o descargue de nuevo el archivo hasta que se reproduzca hasta el final y vuelva a importarlo.</translation>
    </message>
    <message>
        <source>The file may be damaged. Convert it, for example to MP4 with H.264 and AAC, and import that.</source>
        <translation>Puede que el archivo esté dañado. Conviértalo, por ejemplo a MP4 con H.264 y AAC, e importe el resultado.</translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>There is no such file.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the files in it.</source>
        <translation>Es una carpeta. Elija los archivos que contiene.</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>No es un archivo normal.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>File, %1</source>
        <extracomment>What a line of the import dialog is; %1 is a size, &quot;52.6 MB&quot;.</extracomment>
        <translation>Archivo, %1</translation>
    </message>
    <message>
        <source>This is not a complete address.</source>
        <translation>La dirección no está completa.</translation>
    </message>
    <message>
        <source>Address; the server will store the user name and password in it.</source>
        <translation>Dirección; el servidor guardará el nombre de usuario y la contraseña que contiene.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The line has characters that cannot be part of an address or path.</source>
        <translation>La línea tiene caracteres que no pueden formar parte de una dirección o una ruta.</translation>
    </message>
    <message>
        <source>Write a whole address, starting with https://, or a whole path, starting with /.</source>
        <translation>Escriba una dirección completa, que empiece por https://, o una ruta completa, que empiece por /.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>La dirección es demasiado larga.</translation>
    </message>
    <message>
        <source>This is not the address of a file on this computer.</source>
        <translation>No es la dirección de un archivo de este equipo.</translation>
    </message>
    <message>
        <source>%1 cannot be imported. Use https, http, ipfs or ar.</source>
        <extracomment>%1 is the beginning of an address: &quot;ftp:&quot;.</extracomment>
        <translation>%1 no se puede importar. Use https, http, ipfs o ar.</translation>
    </message>
    <message>
        <source>There is a blank in the address.</source>
        <translation>Hay un espacio en blanco en la dirección.</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>“%1” is no profile. Write heights, with a bit rate if you like: 1080p, 720p 2500k.</source>
        <translation>«%1» no es un perfil. Escriba alturas, con una tasa de bits si lo desea: 1080p, 720p 2500k.</translation>
    </message>
    <message>
        <source>The height of “%1” has to be an even number from %2 to %3.</source>
        <translation>La altura de «%1» debe ser un número par de %2 a %3.</translation>
    </message>
    <message>
        <source>“%1” needs a bit rate, such as “%1 2000k”.</source>
        <extracomment>%1 is what was typed: &quot;600p&quot;</extracomment>
        <translation>«%1» necesita una tasa de bits, por ejemplo «%1 2000k».</translation>
    </message>
    <message>
        <source>The bit rate of “%1” has to lie between 50k and 200M (bits per second).</source>
        <translation>La tasa de bits de «%1» debe estar entre 50k y 200M (bits por segundo).</translation>
    </message>
    <message>
        <source>As JSON, the profiles have to be a list such as [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}], each with a bit rate.</source>
        <translation>En JSON, los perfiles deben ser una lista como [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}], cada uno con una tasa de bits.</translation>
    </message>
    <message>
        <source>This is a key file. Enter the encrypted key, in Base64, without the lines around it.</source>
        <translation>Esto es un archivo de clave. Introduzca la clave cifrada, en Base64, sin las líneas que la rodean.</translation>
    </message>
    <message>
        <source>The encrypted key has to be in Base64: letters, digits, +, / and = only.</source>
        <translation>La clave cifrada debe estar en Base64: solo letras, cifras, +, / y =.</translation>
    </message>
    <message>
        <source>This is too short for an encrypted key. Encrypt the video’s key with the server’s public key; never enter the key itself.</source>
        <translation>Es demasiado corta para ser una clave cifrada. Cifre la clave del vídeo con la clave pública del servidor; nunca introduzca la propia clave.</translation>
    </message>
    <message>
        <source>The height %1 is there twice.</source>
        <translation>La altura %1 está repetida.</translation>
    </message>
    <message>
        <source>There is no profile. Write heights: 1080p, 720p.</source>
        <translation>No hay ningún perfil. Escriba alturas: 1080p, 720p.</translation>
    </message>
    <message>
        <source>It was imported with an encrypted key: enter it again.</source>
        <translation>Se importó con una clave cifrada: introdúzcala de nuevo.</translation>
    </message>
    <message>
        <source>The server does not tell whether MP4 files were asked for.</source>
        <translation>El servidor no indica si se pidieron archivos MP4.</translation>
    </message>
    <message>
        <source>The length of its segments cannot be chosen here.</source>
        <translation>La duración de sus segmentos no se puede elegir aquí.</translation>
    </message>
    <message>
        <source>The local service shows videos to this computer only, and checks no tokens.</source>
        <translation>El servicio local muestra los vídeos solo a este equipo y no comprueba tokens.</translation>
    </message>
    <message>
        <source>The local service cannot decrypt videos.</source>
        <translation>El servicio local no puede descifrar vídeos.</translation>
    </message>
    <message>
        <source>The local service keeps videos as they are, and makes no other versions.</source>
        <translation>El servicio local conserva los vídeos tal como son y no crea otras versiones.</translation>
    </message>
    <message>
        <source>The local service cannot sign videos.</source>
        <translation>El servicio local no puede firmar vídeos.</translation>
    </message>
    <message>
        <source>The local service stores videos on this computer only.</source>
        <translation>El servicio local guarda los vídeos solo en este equipo.</translation>
    </message>
    <message>
        <source>Who may play it, the creator ID and the storage are not known any more: choose them again.</source>
        <translation>Ya no se sabe quién puede reproducirlo, el ID del creador ni el almacenamiento: elíjalos de nuevo.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>There is no address or file on this line.</source>
        <translation>No hay ninguna dirección ni archivo en esta línea.</translation>
    </message>
    <message>
        <source>“%1” names no file on this computer.</source>
        <translation>«%1» no designa ningún archivo de este equipo.</translation>
    </message>
    <message>
        <source>Addresses begin with http, https, ipfs or ar; this one begins with “%1”.</source>
        <translation>Las direcciones empiezan por http, https, ipfs o ar; esta empieza por «%1».</translation>
    </message>
    <message>
        <source>“%1” is no valid address. Blanks and umlauts in it have to be encoded (“%20” for a blank).</source>
        <translation>«%1» no es una dirección válida. Los espacios y las letras acentuadas que contenga deben codificarse («%20» para un espacio).</translation>
    </message>
    <message>
        <source>“profiles” has to be a list such as [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}].</source>
        <translation>«profiles» debe ser una lista como [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}].</translation>
    </message>
    <message>
        <source>Each of the “profiles” needs a “bitrate” in bits per second.</source>
        <translation>Cada elemento de «profiles» necesita un «bitrate» en bits por segundo.</translation>
    </message>
    <message>
        <source>“playbackPolicy” is public or jwt, or an object with a “type”; not “%1”.</source>
        <translation>«playbackPolicy» es public o jwt, o un objeto con «type»; no «%1».</translation>
    </message>
    <message>
        <source>“%1” is true or false, not “%2”.</source>
        <translation>«%1» es true o false, no «%2».</translation>
    </message>
    <message>
        <source>“creatorId” has to be a text.</source>
        <translation>«creatorId» debe ser un texto.</translation>
    </message>
    <message>
        <source>The encryption key has to be in Base64.</source>
        <translation>La clave de cifrado debe estar en Base64.</translation>
    </message>
    <message>
        <source>“targetSegmentSizeSecs” has to be a number of seconds.</source>
        <translation>«targetSegmentSizeSecs» debe ser un número de segundos.</translation>
    </message>
    <message>
        <source>From here on nothing is read: a manifest has at most %1 lines. Put the rest into another file.</source>
        <translation>A partir de aquí no se lee nada: un manifiesto tiene como máximo %1 líneas. Ponga el resto en otro archivo.</translation>
    </message>
    <message>
        <source>“%1” is no option of the server. There are: %2.</source>
        <translation>«%1» no es una opción del servidor. Existen: %2.</translation>
    </message>
    <message>
        <source>There are characters that cannot be read. Save the file as UTF-8.</source>
        <translation>Hay caracteres que no se pueden leer. Guarde el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>There are two addresses or files on this line.</source>
        <translation>Hay dos direcciones o archivos en esta línea.</translation>
    </message>
    <message>
        <source>“name” has to be a text.</source>
        <translation>«name» debe ser un texto.</translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <translation>Igual que la línea %1; se importa una sola vez.</translation>
    </message>
    <message>
        <source>A quotation mark (&quot;) on this line has no end.</source>
        <translation>Unas comillas (&quot;) de esta línea no se cierran.</translation>
    </message>
    <message>
        <source>This line has more cells (%1) than there are titles (%2). A text with a separator in it has to stand in quotation marks.</source>
        <translation>Esta línea tiene más celdas (%1) que títulos hay (%2). Un texto que contenga un separador debe ir entre comillas.</translation>
    </message>
    <message>
        <source>Each line has to be one JSON object: {&quot;url&quot;: …}.</source>
        <translation>Cada línea debe ser un objeto JSON: {&quot;url&quot;: …}.</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1 at character %2.</source>
        <translation>No es JSON válido: %1 en el carácter %2.</translation>
    </message>
    <message>
        <source>The file is larger than %1. Is it a list of imports?</source>
        <translation>El archivo ocupa más de %1. ¿Es una lista de importaciones?</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is no text. A manifest is a CSV file or JSON lines.</source>
        <translation>El archivo no es de texto. Un manifiesto es un archivo CSV o de líneas JSON.</translation>
    </message>
    <message>
        <source>The file is one JSON list. Put each of its objects on a line of its own, without brackets and commas around them.</source>
        <translation>El archivo es una sola lista JSON. Ponga cada uno de sus objetos en una línea propia, sin corchetes ni comas alrededor.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No answer since %1.</source>
        <translation>Sin respuesta desde %1.</translation>
    </message>
    <message>
        <source>Offline since %1. The server cannot be reached.</source>
        <translation>Sin conexión desde %1. No se puede acceder al servidor.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>El servidor no acepta la clave de API.</translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account.</source>
        <translation>Esta clave de API no permite listar las tareas de la cuenta.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Updates go on by themselves.</source>
        <translation>El servidor pide menos solicitudes. Las actualizaciones continúan por sí solas.</translation>
    </message>
    <message>
        <source>The server has a fault (code %1).</source>
        <translation>El servidor tiene un fallo (código %1).</translation>
    </message>
    <message>
        <source>The server has a fault (code %1): %2</source>
        <translation>El servidor tiene un fallo (código %1): %2</translation>
    </message>
    <message>
        <source>The server answered with a page instead of data. Check its address, or sign in to the network.</source>
        <translation>El servidor respondió con una página en lugar de datos. Compruebe su dirección o inicie sesión en la red.</translation>
    </message>
    <message>
        <source>The server’s answer could not be read.</source>
        <translation>No se pudo leer la respuesta del servidor.</translation>
    </message>
    <message>
        <source>The built-in service could not start. %1</source>
        <translation>No se pudo iniciar el servicio integrado. %1</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>No hay clave de API para esta cuenta.</translation>
    </message>
    <message>
        <source>The saved tasks were damaged. They were set aside and are fetched anew.</source>
        <translation>Las tareas guardadas estaban dañadas. Se han apartado y se están obteniendo de nuevo.</translation>
    </message>
    <message>
        <source>The saved tasks were written by a newer version of Reelwatch. They are left untouched, and nothing is saved now.</source>
        <translation>Las tareas guardadas son de una versión más reciente de Reelwatch. No se modifican, y ahora no se guarda nada.</translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer. They are kept while the window is open.</source>
        <translation>No se pueden guardar tareas en este equipo. Se conservan mientras la ventana esté abierta.</translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer: %1</source>
        <translation>No se pueden guardar tareas en este equipo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the server’s answer could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln elemento de la respuesta del servidor.</numerusform>
            <numerusform>No se pudieron leer %Ln elementos de la respuesta del servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filters hide active (%1) and failed (%2) tasks.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation>Los filtros ocultan tareas activas (%1) y fallidas (%2).</translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln active task(s).</source>
        <translation>
            <numerusform>Los filtros ocultan %Ln tarea activa.</numerusform>
            <numerusform>Los filtros ocultan %Ln tareas activas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln failed task(s).</source>
        <translation>
            <numerusform>Los filtros ocultan %Ln tarea fallida.</numerusform>
            <numerusform>Los filtros ocultan %Ln tareas fallidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Introducir clave…</translation>
    </message>
    <message>
        <source>Fix key…</source>
        <translation>Corregir clave…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show details…</source>
        <translation>Mostrar detalles…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names of accounts: &quot;Studio, Work&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Set aside and save anew</source>
        <translation>Apartar y guardar de nuevo</translation>
    </message>
    <message>
        <source>Go on…</source>
        <extracomment>a button: goes on with an import that was interrupted</extracomment>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is what a server said, without a full stop</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 Showing saved data.</source>
        <extracomment>%1 is a sentence, such as &quot;Offline since 14:02.&quot;</extracomment>
        <translation>%1 Se muestran datos guardados.</translation>
    </message>
    <message>
        <source>%1 Showing data of %2.</source>
        <extracomment>%1 is a sentence, such as &quot;Offline since 14:02.&quot;; %2 is a time, with a date when it is not today</extracomment>
        <translation>%1 Se muestran los datos de %2.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Sin conexión desde %1.</translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account. Single tasks can still be asked for.</source>
        <translation>Esta clave de API no permite listar las tareas de la cuenta. Se pueden seguir pidiendo tareas sueltas.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Failed: %1</source>
        <extracomment>in a notification about several tasks; %1: a task&apos;s name</extracomment>
        <translation>Fallida: %1</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <extracomment>in a notification about several tasks; %1: a task&apos;s name</extracomment>
        <translation>Terminada: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln terminada</numerusform>
            <numerusform>%Ln terminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between numbers of tasks: &quot;12 finished, 3 failed&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>While you were away (%1 – %2): %3</source>
        <extracomment>%1 and %2: times of the day; %3: &quot;12 finished, 3 failed&quot;</extracomment>
        <translation>Durante su ausencia (%1 – %2): %3</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>There is only sound in it; the server takes videos.</source>
        <translation>Solo contiene sonido; el servidor admite vídeos.</translation>
    </message>
    <message>
        <source>It lasts %1 s; the server refuses what is shorter than 3 s.</source>
        <extracomment>%1 is a number of seconds, such as 1.2</extracomment>
        <translation>Dura %1 s; el servidor rechaza lo que dura menos de 3 s.</translation>
    </message>
    <message>
        <source>Its video codec is %1, which the server may refuse; H.264 is safe.</source>
        <extracomment>%1 is the name of a codec, such as mpeg4</extracomment>
        <translation>Su códec de vídeo es %1, que el servidor puede rechazar; H.264 es seguro.</translation>
    </message>
    <message>
        <source>Its pixel format is %1; the server takes yuv420p only.</source>
        <extracomment>%1 is a technical name, such as yuv422p10le</extracomment>
        <translation>Su formato de píxel es %1; el servidor solo admite yuv420p.</translation>
    </message>
    <message>
        <source>Its audio codec is %1, which the server may refuse; AAC is safe.</source>
        <extracomment>%1 is the name of a codec, such as wmav2</extracomment>
        <translation>Su códec de audio es %1, que el servidor puede rechazar; AAC es seguro.</translation>
    </message>
    <message>
        <source>It is named .%1 but is %2 inside; the server may refuse it.</source>
        <extracomment>%1: the end of the file&apos;s name; %2: the kind of file it is, such as avi</extracomment>
        <translation>Su nombre termina en .%1, pero por dentro es %2; el servidor puede rechazarlo.</translation>
    </message>
    <message>
        <source>It is a file of the kind %1, which the server may refuse; MP4 is safe.</source>
        <extracomment>%1 is a kind of file, such as asf</extracomment>
        <translation>Es un archivo de tipo %1, que el servidor puede rechazar; MP4 es seguro.</translation>
    </message>
    <message>
        <source>The file is cut off: %1 are missing at its end.</source>
        <extracomment>%1 is a size, &quot;2.1 MB&quot;</extracomment>
        <translation>El archivo está cortado: faltan %1 al final.</translation>
    </message>
    <message>
        <source>This cannot be read as a video.</source>
        <translation>Esto no se puede leer como vídeo.</translation>
    </message>
    <message>
        <source>There is neither video nor sound in it.</source>
        <translation>No contiene ni vídeo ni sonido.</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Waiting to upload</source>
        <extracomment>An upload that has not begun to send.</extracomment>
        <translation>Pendiente de subir</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file has been sent: &quot;3.4 MB of 52.6 MB&quot;.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Subida completada</translation>
    </message>
    <message>
        <source>Sent; waiting for the server to list it</source>
        <translation>Enviada; esperando a que el servidor la muestre</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>Error al subir</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the work has been going on: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>When something last changed: %1 is an age, &quot;12 s ago&quot; or &quot;now&quot;.</extracomment>
        <translation>cambió %1</translation>
    </message>
    <message>
        <source>Retry %1 of 2</source>
        <extracomment>The server makes two retries at most.</extracomment>
        <translation>Reintento %1 de 2</translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the work took: %1 is a time, &quot;12.566 s&quot;.</extracomment>
        <translation>tardó %1</translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation>La tarea falló. El servidor no indica el motivo.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>How long an upload still takes: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>An upload that was interrupted; %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>próximo intento en %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>An upload that a person has stopped for now.</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting to download</source>
        <extracomment>A download that has not begun.</extracomment>
        <translation>Pendiente de descargar</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>changed on the server, so fetched anew</source>
        <translation>cambió en el servidor, por lo que se descarga de nuevo</translation>
    </message>
    <message>
        <source>Checking</source>
        <extracomment>A download whose bytes are compared with what the server promised.</extracomment>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Descarga completada</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Error al descargar</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <extracomment>%1 is the number of bytes; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 EB</source>
        <translation>%1 EB</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A size twice: %1 &quot;52.6 MB&quot;, %2 &quot;52,615,193 bytes&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 b/s</source>
        <translation>%1 b/s</translation>
    </message>
    <message>
        <source>%1 kb/s</source>
        <translation>%1 kb/s</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mb/s</translation>
    </message>
    <message>
        <source>%1 Gb/s</source>
        <translation>%1 Gb/s</translation>
    </message>
    <message>
        <source>%1 Tb/s</source>
        <translation>%1 Tb/s</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>%1 TB/s</source>
        <translation>%1 TB/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days, abbreviated.</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours, abbreviated.</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>How long ago something happened: less than a second.</extracomment>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>hace 1 día</translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <extracomment>%1 is the number of days; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>hace %1 día</numerusform>
            <numerusform>hace %1 días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <extracomment>Frames per second.</extracomment>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>%1 (mono)</source>
        <extracomment>One audio channel.</extracomment>
        <translation>%1 (mono)</translation>
    </message>
    <message>
        <source>%1 (stereo)</source>
        <extracomment>Two audio channels.</extracomment>
        <translation>%1 (estéreo)</translation>
    </message>
    <message>
        <source>%1 (5.1)</source>
        <extracomment>Six audio channels, as surround sound.</extracomment>
        <translation>%1 (5.1)</translation>
    </message>
    <message>
        <source>%1 (7.1)</source>
        <extracomment>Eight audio channels, as surround sound.</extracomment>
        <translation>%1 (7.1)</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Waiting, running, retrying or stalled</source>
        <translation>En espera, en curso, reintentando o atascada</translation>
    </message>
    <message>
        <source>Failed once and waits to be tried again</source>
        <translation>Falló una vez y espera un nuevo intento</translation>
    </message>
    <message>
        <source>Active, but nothing has changed for long</source>
        <translation>Activa, pero sin cambios desde hace mucho</translation>
    </message>
    <message>
        <source>Both words, anywhere in the task</source>
        <extracomment>explains an example of the search language: beach day</extracomment>
        <translation>Ambas palabras, en cualquier parte de la tarea</translation>
    </message>
    <message>
        <source>Just these words, one after the other</source>
        <extracomment>explains an example of the search language: &quot;moov atom&quot;</extracomment>
        <translation>Exactamente estas palabras, una tras otra</translation>
    </message>
    <message>
        <source>One or the other</source>
        <extracomment>explains an example of the search language: phase:failed,stalled</extracomment>
        <translation>Uno u otro</translation>
    </message>
    <message>
        <source>Everything but that</source>
        <extracomment>explains an example of the search language: -type:export</extracomment>
        <translation>Todo menos eso</translation>
    </message>
    <message>
        <source>From one to the other</source>
        <extracomment>explains an example of the search language: size:1MB..50MB</extracomment>
        <translation>De uno a otro</translation>
    </message>
    <message>
        <source>Just that, and nothing more</source>
        <extracomment>explains an example of the search language: name:=clip.mp4</extracomment>
        <translation>Exactamente eso, y nada más</translation>
    </message>
    <message>
        <source>State of the task</source>
        <extracomment>of a field of the search language: phase:failed</extracomment>
        <translation>Estado de la tarea</translation>
    </message>
    <message>
        <source>Type of the task</source>
        <extracomment>of a field of the search language: type:upload</extracomment>
        <translation>Tipo de la tarea</translation>
    </message>
    <message>
        <source>How long ago it was created</source>
        <extracomment>of a field of the search language: age:&lt;7d</extracomment>
        <translation>Cuánto hace que se creó</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <extracomment>of a field of the search language: size:&gt;1GB</extracomment>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <extracomment>of a field of the search language: name:beach</extracomment>
        <translation>Nombre de la tarea</translation>
    </message>
    <message>
        <source>Error message</source>
        <extracomment>of a field of the search language: error:&quot;moov atom&quot;</extracomment>
        <translation>Mensaje de error</translation>
    </message>
    <message>
        <source>Codec of the video or the audio</source>
        <extracomment>of a field of the search language: codec:vp9</extracomment>
        <translation>Códec del vídeo o del audio</translation>
    </message>
    <message>
        <source>Project it belongs to</source>
        <extracomment>of a field of the search language</extracomment>
        <translation>Proyecto al que pertenece</translation>
    </message>
    <message>
        <source>Account it belongs to</source>
        <extracomment>of a field of the search language</extracomment>
        <translation>Cuenta a la que pertenece</translation>
    </message>
    <message>
        <source>Whether something is known of it</source>
        <extracomment>of a field of the search language: has:error</extracomment>
        <translation>Si se conoce cierto dato de ella</translation>
    </message>
    <message>
        <source>Failures you have acknowledged</source>
        <extracomment>of a word of the search language: acked</extracomment>
        <translation>Fallos que ha marcado como vistos</translation>
    </message>
    <message>
        <source>Tasks the server no longer lists</source>
        <extracomment>of a word of the search language: gone</extracomment>
        <translation>Tareas que el servidor ya no muestra</translation>
    </message>
    <message>
        <source>When it was created</source>
        <extracomment>of a field of the search language: created:2026-11-01</extracomment>
        <translation>Cuándo se creó</translation>
    </message>
    <message>
        <source>When it last changed</source>
        <extracomment>of a field of the search language: updated:&lt;10m</extracomment>
        <translation>Cuándo cambió por última vez</translation>
    </message>
    <message>
        <source>When it was scheduled</source>
        <extracomment>of a field of the search language: scheduled:today</extracomment>
        <translation>Cuándo se programó</translation>
    </message>
    <message>
        <source>How long the video plays</source>
        <extracomment>of a field of the search language: duration:&gt;5m</extracomment>
        <translation>Cuánto dura el vídeo</translation>
    </message>
    <message>
        <source>Bit rate of the file</source>
        <extracomment>of a field of the search language: bitrate:&gt;2M</extracomment>
        <translation>Tasa de bits del archivo</translation>
    </message>
    <message>
        <source>Height of the picture in pixels</source>
        <extracomment>of a field of the search language: height:&gt;=1080</extracomment>
        <translation>Altura de la imagen en píxeles</translation>
    </message>
    <message>
        <source>Width of the picture in pixels</source>
        <extracomment>of a field of the search language: width:&gt;=1920</extracomment>
        <translation>Anchura de la imagen en píxeles</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <extracomment>of a field of the search language: fps:&gt;=50</extracomment>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>Container of the file</source>
        <extracomment>of a field of the search language: container:mov</extracomment>
        <translation>Contenedor del archivo</translation>
    </message>
    <message>
        <source>Summary of the tracks, as in the list</source>
        <extracomment>of a field of the search language: media:1280×720</extracomment>
        <translation>Resumen de las pistas, como en la lista</translation>
    </message>
    <message>
        <source>How far it is</source>
        <extracomment>of a field of the search language: progress:&gt;50%</extracomment>
        <translation>Cuánto ha avanzado</translation>
    </message>
    <message>
        <source>How often it was tried again</source>
        <extracomment>of a field of the search language: retries:&gt;0</extracomment>
        <translation>Cuántas veces se ha reintentado</translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <extracomment>of a field of the search language: took:&gt;10m</extracomment>
        <translation>Cuánto tardó o cuánto tiempo lleva</translation>
    </message>
    <message>
        <source>How long it waited before it ran</source>
        <extracomment>of a field of the search language: waited:&gt;10m</extracomment>
        <translation>Cuánto esperó antes de ejecutarse</translation>
    </message>
    <message>
        <source>How long it ran</source>
        <extracomment>of a field of the search language: ran:&gt;10m</extracomment>
        <translation>Cuánto duró su ejecución</translation>
    </message>
    <message>
        <source>Address it was read from</source>
        <extracomment>of a field of the search language: source:example.org</extracomment>
        <translation>Dirección de la que se leyó</translation>
    </message>
    <message>
        <source>Id of the task</source>
        <extracomment>of a field of the search language: id:3c1f</extracomment>
        <translation>ID de la tarea</translation>
    </message>
    <message>
        <source>Id of the asset it reads or makes</source>
        <extracomment>of a field of the search language: asset:3c1f</extracomment>
        <translation>ID del recurso que lee o crea</translation>
    </message>
    <message>
        <source>Id of the asset it reads</source>
        <extracomment>of a field of the search language: input:3c1f</extracomment>
        <translation>ID del recurso que lee</translation>
    </message>
    <message>
        <source>Id of the asset it makes</source>
        <extracomment>of a field of the search language: output:3c1f</extracomment>
        <translation>ID del recurso que crea</translation>
    </message>
    <message>
        <source>Hash of the file, of either kind</source>
        <extracomment>of a field of the search language: hash:0f1e2d</extracomment>
        <translation>Suma de comprobación del archivo, de cualquier tipo</translation>
    </message>
    <message>
        <source>MD5 hash of the file</source>
        <extracomment>of a field of the search language: md5:0f1e2d</extracomment>
        <translation>Suma de comprobación MD5 del archivo</translation>
    </message>
    <message>
        <source>SHA-256 hash of the file</source>
        <extracomment>of a field of the search language: sha256:0f1e2d</extracomment>
        <translation>Suma de comprobación SHA-256 del archivo</translation>
    </message>
    <message>
        <source>Write a size like 1.5GB (kB, MB, GB, TB, KiB, MiB …).</source>
        <extracomment>how to write a size in a search; the units are the same in every language</extracomment>
        <translation>Escriba un tamaño como 1.5GB (kB, MB, GB, TB, KiB, MiB …).</translation>
    </message>
    <message>
        <source>Write a length of time like 90s, 1:30 or 2h (s, m, h, d, w).</source>
        <extracomment>how to write a length of time in a search; the units are the same in every language</extracomment>
        <translation>Escriba una duración como 90s, 1:30 o 2h (s, m, h, d, w).</translation>
    </message>
    <message>
        <source>Write an age like &lt;2d (s, m, h, d, w) or today.</source>
        <extracomment>how to write an age in a search; the units and the word &quot;today&quot; are the same in every language</extracomment>
        <translation>Escriba una antigüedad como &lt;2d (s, m, h, d, w) o today.</translation>
    </message>
    <message>
        <source>Write a day like 2026-11-01, today or yesterday, or how long ago, like &lt;2d.</source>
        <extracomment>how to write a time in a search; &quot;today&quot;, &quot;yesterday&quot; and the units are the same in every language</extracomment>
        <translation>Escriba un día como 2026-11-01, today o yesterday, o cuánto tiempo hace, como &lt;2d.</translation>
    </message>
    <message>
        <source>Write a bit rate like 2M or 800k.</source>
        <extracomment>how to write a bit rate in a search; the units are the same in every language</extracomment>
        <translation>Escriba una tasa de bits como 2M u 800k.</translation>
    </message>
    <message>
        <source>Write a percentage like 50%.</source>
        <extracomment>how to write a share in a search</extracomment>
        <translation>Escriba un porcentaje como 50%.</translation>
    </message>
    <message>
        <source>Write a whole number like 2.</source>
        <extracomment>how to write a count in a search</extracomment>
        <translation>Escriba un número entero como 2.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Faltan las comillas de cierre.</translation>
    </message>
    <message>
        <source>“%1” is not a field, so it is searched as text. “%2” is one.</source>
        <extracomment>%1 is a word that was typed, %2 the name of a field that is probably meant</extracomment>
        <translation>«%1» no es un campo, así que se busca como texto. «%2» sí lo es.</translation>
    </message>
    <message>
        <source>“%1” is not a field, so it is searched as text.</source>
        <extracomment>%1 is a word that was typed before a colon</extracomment>
        <translation>«%1» no es un campo, así que se busca como texto.</translation>
    </message>
    <message>
        <source>Write what to look for directly after “%1:”.</source>
        <extracomment>%1 is the name of a field, as in phase:failed</extracomment>
        <translation>Escriba lo que busca justo después de «%1:».</translation>
    </message>
    <message>
        <source>Here a value is missing.</source>
        <translation>Aquí falta un valor.</translation>
    </message>
    <message>
        <source>“%1” has no order, so &lt; and &gt; cannot be used with it.</source>
        <extracomment>%1 is the name of a field, as in phase:failed</extracomment>
        <translation>«%1» no tiene orden, así que no se puede usar con &lt; ni &gt;.</translation>
    </message>
    <message>
        <source>“%1” is never “%2”. It may be: %3.</source>
        <extracomment>%1 is the name of a field, %2 the word that was typed, %3 a list of the words that can be</extracomment>
        <translation>«%1» nunca es «%2». Puede ser: %3.</translation>
    </message>
    <message>
        <source>Write a range like 1..5, or one number behind &lt; or &gt;.</source>
        <translation>Escriba un intervalo como 1..5, o un solo número después de &lt; o &gt;.</translation>
    </message>
    <message>
        <source>“%1” is no unit here. %2</source>
        <extracomment>%1 is a word that was typed behind a number; %2 is a sentence that tells what to write</extracomment>
        <translation>«%1» no es una unidad válida aquí. %2</translation>
    </message>
    <message>
        <source>A unit is missing. %1</source>
        <extracomment>%1 is a sentence that tells what to write</extracomment>
        <translation>Falta una unidad. %1</translation>
    </message>
    <message>
        <source>A comma separates alternatives. Write a fraction with a point: 1.5GB.</source>
        <translation>La coma separa alternativas. Escriba los decimales con punto: 1.5GB.</translation>
    </message>
    <message>
        <source>No task is both. For either one, write %1</source>
        <extracomment>%1 is a term of a search with alternatives: phase:failed,running</extracomment>
        <translation>Ninguna tarea es ambas cosas. Para buscar cualquiera de las dos, escriba %1</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Upload</source>
        <extracomment>A step of the work: the file&apos;s bytes are sent.</extracomment>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>A step of the work: it waits for its turn on the server.</extracomment>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>A step of the work: the server is at it.</extracomment>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>A step of the work: all done.</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>%1 done</source>
        <extracomment>%1 is a step of the work: &quot;Upload done&quot;.</extracomment>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a step of the work, %2 a percentage: &quot;Processing 42 %&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 now</source>
        <extracomment>%1 is a step of the work: &quot;Queued now&quot;.</extracomment>
        <translation>%1: ahora</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <extracomment>%1 is a step of the work: &quot;Processing failed&quot;.</extracomment>
        <translation>%1: error</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>The only step of a download: the file comes from the server.</extracomment>
        <translation>Descarga</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Select a task first.</source>
        <translation>Seleccione primero una tarea.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln task(s) at once.</source>
        <translation>
            <numerusform>Como máximo %Ln tarea a la vez.</numerusform>
            <numerusform>Como máximo %Ln tareas a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a single task.</source>
        <translation>Seleccione una sola tarea.</translation>
    </message>
    <message>
        <source>The server no longer has this task.</source>
        <translation>El servidor ya no tiene esta tarea.</translation>
    </message>
    <message>
        <source>Only failed and cancelled tasks can be retried.</source>
        <translation>Solo se pueden reintentar las tareas fallidas y canceladas.</translation>
    </message>
    <message>
        <source>This task makes no asset.</source>
        <translation>Esta tarea no crea ningún recurso.</translation>
    </message>
    <message>
        <source>The asset was deleted.</source>
        <translation>El recurso se eliminó.</translation>
    </message>
    <message>
        <source>The asset is not ready.</source>
        <translation>El recurso no está listo.</translation>
    </message>
    <message>
        <source>The file was uploaded from a computer. Choose it again with Import files.</source>
        <translation>El archivo se subió desde un equipo. Elíjalo de nuevo con «Importar archivos».</translation>
    </message>
    <message>
        <source>Only imports from an address and exports can be started again.</source>
        <translation>Solo se pueden iniciar de nuevo las importaciones desde una dirección y las exportaciones.</translation>
    </message>
    <message>
        <source>The server of this account is not known yet.</source>
        <translation>El servidor de esta cuenta todavía no se conoce.</translation>
    </message>
    <message>
        <source>This server knows no retries. Start the task again.</source>
        <translation>Este servidor no admite reintentos. Inicie la tarea de nuevo.</translation>
    </message>
    <message>
        <source>This server cannot do that.</source>
        <translation>Este servidor no puede hacer eso.</translation>
    </message>
    <message>
        <source>The local service has no recordings of streams to cut from.</source>
        <translation>El servicio local no tiene grabaciones de emisiones de las que crear clips.</translation>
    </message>
    <message>
        <source>The local service does not transcode.</source>
        <translation>El servicio local no transcodifica.</translation>
    </message>
</context>
<context>
    <name>TaskDetail</name>
    <message>
        <source>The server says: “%1”</source>
        <extracomment>%1 is a message of the server, in its own language.</extracomment>
        <translation>El servidor dice: «%1»</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation>La tarea falló. El servidor no indica el motivo.</translation>
    </message>
    <message numerus="yes">
        <source>The server had tried again %n time(s) by itself.</source>
        <translation>
            <numerusform>El servidor ya la había reintentado %n vez por sí solo.</numerusform>
            <numerusform>El servidor ya la había reintentado %n veces por sí solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation>La tarea se canceló.</translation>
    </message>
    <message>
        <source>Retry %1 of 2.</source>
        <extracomment>%1 is the number of the retry; the server makes two at most.</extracomment>
        <translation>Reintento %1 de 2.</translation>
    </message>
    <message>
        <source>The server pauses for about 3 minutes and then tries for the last time, from the beginning.</source>
        <translation>El servidor hace una pausa de unos 3 minutos y luego lo intenta por última vez, desde el principio.</translation>
    </message>
    <message>
        <source>The server pauses for about 30 seconds and then tries again by itself, from the beginning.</source>
        <translation>El servidor hace una pausa de unos 30 segundos y luego lo reintenta por sí solo, desde el principio.</translation>
    </message>
    <message>
        <source>Nothing has changed for %1. A step of the server takes 10 minutes at most, so the work may be stuck.</source>
        <extracomment>%1 is a time: &quot;12 min 5 s&quot;.</extracomment>
        <translation>Nada ha cambiado desde hace %1. Un paso del servidor dura como máximo 10 minutos, así que el trabajo puede estar atascado.</translation>
    </message>
    <message>
        <source>The server usually notices and tries again by itself.</source>
        <translation>El servidor suele darse cuenta y reintentarlo por sí solo.</translation>
    </message>
    <message>
        <source>The bytes of the upload have not arrived for %1, and its upload address is no longer valid. Import the file again.</source>
        <translation>Los bytes de la subida no han llegado desde hace %1 y su dirección de subida ya no es válida. Vuelva a importar el archivo.</translation>
    </message>
    <message>
        <source>The task has been waiting for %1, longer than usual. The server may be busy or the task forgotten.</source>
        <translation>La tarea lleva esperando %1, más de lo habitual. El servidor puede estar ocupado o haber olvidado la tarea.</translation>
    </message>
    <message>
        <source>Waiting for the bytes of the upload.</source>
        <translation>Esperando los bytes de la subida.</translation>
    </message>
    <message>
        <source>Waiting for its turn. Livepeer Studio works on five tasks of an account at a time, the built-in service on two.</source>
        <translation>Esperando su turno. Livepeer Studio procesa cinco tareas de una cuenta a la vez; el servicio integrado, dos.</translation>
    </message>
    <message>
        <source>This is retry %1 of 2; the work began again from the start.</source>
        <translation>Este es el reintento %1 de 2; el trabajo empezó de nuevo desde el principio.</translation>
    </message>
    <message>
        <source>The server gives no state for this task.</source>
        <translation>El servidor no indica el estado de esta tarea.</translation>
    </message>
    <message>
        <source>The server calls this state “%1”, which this version does not know.</source>
        <extracomment>%1 is a word of the server.</extracomment>
        <translation>El servidor llama a este estado «%1», que esta versión no conoce.</translation>
    </message>
    <message>
        <source>Track details appear when the import completes.</source>
        <translation>Los detalles de las pistas aparecen al completarse la importación.</translation>
    </message>
    <message>
        <source>The server no longer lists this task. What was known about it is kept here.</source>
        <translation>El servidor ya no muestra esta tarea. Aquí se conserva lo que se sabía de ella.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>When the task last changed.</extracomment>
        <translation>Actualizada</translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>How long the task waited before the server began.</extracomment>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Until running was first seen here</source>
        <translation>Hasta que se vio aquí en curso por primera vez</translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>How long the server worked on the task.</extracomment>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Since running was first seen here</source>
        <translation>Desde que se vio aquí en curso por primera vez</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>How long the task took from its start to its end.</extracomment>
        <translation>Tiempo total</translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>How often the server has tried: %1 is a number.</extracomment>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID de tarea</translation>
    </message>
    <message>
        <source>Input asset</source>
        <translation>Recurso de entrada</translation>
    </message>
    <message>
        <source>Output asset</source>
        <translation>Recurso de salida</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>The person the task belongs to.</extracomment>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Requester</source>
        <extracomment>Who asked for a clip.</extracomment>
        <translation>Solicitante</translation>
    </message>
    <message>
        <source>Audio and video equally long</source>
        <translation>Audio y vídeo duran lo mismo</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Audio %1 longer than video</source>
        <translation>Audio %1 más largo que el vídeo</translation>
    </message>
    <message>
        <source>Audio %1 shorter than video</source>
        <extracomment>%1 is a time: &quot;20 ms&quot;.</extracomment>
        <translation>Audio %1 más corto que el vídeo</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
    </message>
    <message>
        <source>%1 bits per second</source>
        <translation>%1 bits por segundo</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Overall bit rate</source>
        <extracomment>Bit rate of the whole file.</extracomment>
        <translation>Tasa de bits total</translation>
    </message>
    <message>
        <source>Size divided by duration</source>
        <translation>Tamaño dividido por duración</translation>
    </message>
    <message>
        <source>Container overhead</source>
        <extracomment>What the container adds to the tracks, as a share of the file.</extracomment>
        <translation>Sobrecarga del contenedor</translation>
    </message>
    <message>
        <source>The share of the file that belongs to no track</source>
        <translation>La parte del archivo que no pertenece a ninguna pista</translation>
    </message>
    <message>
        <source>Track lengths</source>
        <extracomment>Whether sound and picture are equally long.</extracomment>
        <translation>Duración de pistas</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Video tracks</source>
        <translation>Pistas de vídeo</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>Size (px)</source>
        <translation>Tamaño (px)</translation>
    </message>
    <message>
        <source>Frame rate (fps)</source>
        <translation>Frecuencia (fps)</translation>
    </message>
    <message>
        <source>Bit rate (kb/s)</source>
        <translation>Tasa de bits (kb/s)</translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation>Formato de píxel</translation>
    </message>
    <message>
        <source>Start (s)</source>
        <translation>Inicio (s)</translation>
    </message>
    <message>
        <source>Audio tracks</source>
        <translation>Pistas de audio</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Sample rate (Hz)</source>
        <translation>Muestreo (Hz)</translation>
    </message>
    <message>
        <source>Bit depth (bits)</source>
        <translation>Profundidad (bits)</translation>
    </message>
    <message>
        <source>Other tracks</source>
        <translation>Otras pistas</translation>
    </message>
    <message>
        <source>A frame rate below 1 may be a thousandth of the true one: a known fault of some servers.</source>
        <translation>Una frecuencia de fotogramas inferior a 1 puede ser una milésima de la real: un fallo conocido de algunos servidores.</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Sumas de comprobación</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>Archivo de vídeo</translation>
    </message>
    <message>
        <source>Metadata file</source>
        <translation>Archivo de metadatos</translation>
    </message>
    <message>
        <source>Video CID</source>
        <translation>CID del vídeo</translation>
    </message>
    <message>
        <source>Video address</source>
        <translation>Dirección del vídeo</translation>
    </message>
    <message>
        <source>Video gateway</source>
        <translation>Pasarela del vídeo</translation>
    </message>
    <message>
        <source>Metadata CID</source>
        <translation>CID de los metadatos</translation>
    </message>
    <message>
        <source>Metadata address</source>
        <translation>Dirección de los metadatos</translation>
    </message>
    <message>
        <source>Metadata gateway</source>
        <translation>Pasarela de los metadatos</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>Source and parameters</source>
        <translation>Origen y parámetros</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>A column title in what was observed of a task.</extracomment>
        <translation>Hora</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln change(s) seen here.</source>
        <translation>
            <numerusform>El último %Ln cambio visto aquí.</numerusform>
            <numerusform>Los últimos %Ln cambios vistos aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Otros campos</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) can be read under JSON.</source>
        <translation>
            <numerusform>Se puede leer %n campo más en JSON.</numerusform>
            <numerusform>Se pueden leer %n campos más en JSON.</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the task has been in work; %1 is a time: &quot;for 12 s&quot;.</extracomment>
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the task took; %1 is a time: &quot;took 12.566 s&quot;.</extracomment>
        <translation>tardó %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) selected</source>
        <translation>
            <numerusform>%Ln tarea seleccionada</numerusform>
            <numerusform>%Ln tareas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>%1 (known for %2 of %3)</source>
        <extracomment>A total of which only some parts are known: %1 is the total, %2 and %3 are numbers of tasks.</extracomment>
        <translation>%1 (se conoce en %2 de %3)</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>En común</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of copied text: %1 is the name of a value, %2 the value.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>%1. The server no longer lists this task.</source>
        <translation>%1. El servidor ya no muestra esta tarea.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>the state of a task</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>the state of a task</extracomment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Retrying</source>
        <extracomment>the state of a task: it failed once and waits to be tried again</extracomment>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>the state of a task: active, but nothing has changed for too long</extracomment>
        <translation>Atascada</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>the state of a task</extracomment>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>the state of a task</extracomment>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>the state of a task</extracomment>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>the state of a task: the server gave none, or one this program does not know</extracomment>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>the state of a task that the server no longer lists, and that was not finished when it was last seen</extracomment>
        <translation>Desaparecida</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>the type of a task</extracomment>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Upload</source>
        <extracomment>the type of a task</extracomment>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>the type of a task</extracomment>
        <translation>Exportación</translation>
    </message>
    <message>
        <source>Data export</source>
        <extracomment>the type of a task: data about assets is exported</extracomment>
        <translation>Exp. de datos</translation>
    </message>
    <message>
        <source>Transcode</source>
        <extracomment>the type of a task</extracomment>
        <translation>Transcodificación</translation>
    </message>
    <message>
        <source>File transcode</source>
        <extracomment>the type of a task: a file at an address is transcoded</extracomment>
        <translation>Transcod. de archivo</translation>
    </message>
    <message>
        <source>Clip</source>
        <extracomment>the type of a task: a part is cut out of a video</extracomment>
        <translation>Clip</translation>
    </message>
    <message>
        <source>No type</source>
        <extracomment>the type of a task: the server gave none</extracomment>
        <translation>Sin tipo</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column title</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>column title</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>column title: the type of a task</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>column title</extracomment>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>column title: how long a task took, or how long it has been at it</extracomment>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>column title: of a file</extracomment>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Media</source>
        <extracomment>column title: picture size, frame rate and codecs</extracomment>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>column title: when a task last changed</extracomment>
        <translation>Actualizada</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>column title</extracomment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>column title: when a task was created</extracomment>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>column title: when a task was scheduled</extracomment>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>column title: how long a task waited before it ran</extracomment>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>column title: how long a task ran</extracomment>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Retries</source>
        <extracomment>column title: how often a task was tried again</extracomment>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>column title: of a video</extracomment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>column title: the container format of a file</extracomment>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <extracomment>column title</extracomment>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>column title: the address a file came from</extracomment>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Input asset</source>
        <extracomment>column title</extracomment>
        <translation>Recurso de entrada</translation>
    </message>
    <message>
        <source>Output asset</source>
        <extracomment>column title</extracomment>
        <translation>Recurso de salida</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>column title</extracomment>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Task ID</source>
        <extracomment>column title</extracomment>
        <translation>ID de tarea</translation>
    </message>
    <message>
        <source>MD5</source>
        <extracomment>column title: a checksum</extracomment>
        <translation>MD5</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>column title: a checksum</extracomment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4 percent</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state, %4 a whole number</extracomment>
        <translation>%1, %2, %3, %4 por ciento</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state, %4 the error message</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No date</source>
        <extracomment>title of the group of tasks that tell no day</extracomment>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>title of a group of tasks</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>title of a group of tasks</extracomment>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>head of a group in the list: %1 is its title, %2 how many tasks it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Group %1, collapsed</source>
        <extracomment>what a screen reader says of the head of a group: %1 its title with a number of tasks</extracomment>
        <translation>Grupo %1, plegado</translation>
    </message>
    <message>
        <source>Group %1, expanded</source>
        <extracomment>what a screen reader says of the head of a group: %1 its title with a number of tasks</extracomment>
        <translation>Grupo %1, desplegado</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column title: the account a task belongs to</extracomment>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 says what could not be done, %2 why</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Active</source>
        <extracomment>a view of the list: tasks that wait or run</extracomment>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Failed today</source>
        <extracomment>a view of the list</extracomment>
        <translation>Fallidas hoy</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>a view of the list: tasks that do not get on</extracomment>
        <translation>Atascadas</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>a view of the list: tasks with large files</extracomment>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Unnamed view</source>
        <translation>Vista sin nombre</translation>
    </message>
</context>
<context>
    <name>reelwatch-local</name>
    <message>
        <source>Imports videos on this machine and answers as a Livepeer Studio server does.
Prints its base address when ready. The key stands in the file key of its folder.</source>
        <translation>Importa vídeos en este equipo y responde como un servidor de Livepeer Studio.
Muestra su dirección base cuando está listo. La clave está en el archivo key de su carpeta.</translation>
    </message>
    <message>
        <source>Listen on port &lt;N&gt; of 127.0.0.1.</source>
        <translation>Escuchar en el puerto &lt;N&gt; de 127.0.0.1.</translation>
    </message>
    <message>
        <source>Keep key, database and files in &lt;folder&gt;.</source>
        <translation>Guardar clave, base de datos y archivos en &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>Give up a source that sends nothing for &lt;seconds&gt; (default 30).</source>
        <translation>Abandonar un origen que no envía nada durante &lt;seconds&gt; (30 de forma predeterminada).</translation>
    </message>
    <message>
        <source>End when no window uses the folder and no import is unfinished.</source>
        <translation>Terminar cuando ninguna ventana use la carpeta y no quede ninguna importación sin terminar.</translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation>Argumento desconocido: %1</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>El puerto debe ser un número del 1 al 65535.</translation>
    </message>
    <message>
        <source>The silence must be a number of seconds.</source>
        <translation>El tiempo sin datos debe ser un número de segundos.</translation>
    </message>
    <message>
        <source>The system is out of file descriptors.</source>
        <translation>El sistema se ha quedado sin descriptores de archivo.</translation>
    </message>
    <message>
        <source>Misbehave as &lt;script&gt; says, a file or the faults themselves; “help” lists them.</source>
        <translation>Se comporta mal como dice &lt;script&gt;, un archivo o los propios fallos; «help» los enumera.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Give up a source or an upload that sends less than 64 kB in &lt;seconds&gt; (default 300).</source>
        <translation>Abandonar un origen o una subida que envíe menos de 64 kB en &lt;seconds&gt; segundos (300 por omisión).</translation>
    </message>
    <message>
        <source>Import from public addresses only: neither from this machine nor from private networks, whatever name or redirect leads there.</source>
        <translation>Importar solo de direcciones públicas: ni de este equipo ni de redes privadas, sea cual sea el nombre o la redirección que lleve allí.</translation>
    </message>
    <message>
        <source>The pace must be a number of seconds.</source>
        <translation>El ritmo debe ser un número de segundos.</translation>
    </message>
    <message>
        <source>Try again after these &lt;seconds&gt;, separated by commas, when a source failed for a reason that may pass (default 30,180); “none”: never.</source>
        <translation>Reintentar tras estos &lt;seconds&gt;, separados por comas, cuando un origen falle por un motivo que puede ser pasajero (30,180 de forma predeterminada); «none»: nunca.</translation>
    </message>
    <message>
        <source>Work on &lt;running&gt; imports at a time, and refuse new ones while &lt;queued&gt; are unfinished. The hosted service has 5/100.</source>
        <translation>Procesar &lt;running&gt; importaciones a la vez y rechazar las nuevas mientras haya &lt;queued&gt; sin terminar. El servicio alojado tiene 5/100.</translation>
    </message>
    <message>
        <source>The limits must be two numbers such as 5/100, the first at most 64.</source>
        <translation>Los límites deben ser dos números como 5/100, el primero de 64 como máximo.</translation>
    </message>
    <message>
        <source>The pauses must be numbers of seconds, separated by commas.</source>
        <translation>Las pausas deben ser números de segundos, separados por comas.</translation>
    </message>
</context>
<context>
    <name>reelwatch::AboutDialog</name>
    <message>
        <source>About Reelwatch</source>
        <translation>Acerca de Reelwatch</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>A dashboard for Livepeer video tasks: what is running, what failed and why, and what came out.</source>
        <translation>Un panel para tareas de vídeo de Livepeer: qué está en curso, qué falló y por qué, y cuál fue el resultado.</translation>
    </message>
    <message>
        <source>Free software under the %1 licence.</source>
        <extracomment>%1 is the name of a licence.</extracomment>
        <translation>Software libre con licencia %1.</translation>
    </message>
    <message>
        <source>Qt %1, built with %2, on %3</source>
        <extracomment>%1 and %2 are version numbers, %3 names the operating system.</extracomment>
        <translation>Qt %1, compilado con %2, en %3</translation>
    </message>
</context>
<context>
    <name>reelwatch::ActionDesk</name>
    <message>
        <source>Retry sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to do the task again</extracomment>
        <translation>Reintento enviado</translation>
    </message>
    <message>
        <source>Not retried</source>
        <extracomment>in the list, in place of a task&apos;s state: the server did not take the wish to do the task again</extracomment>
        <translation>No reintentada</translation>
    </message>
    <message>
        <source>Deletion sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to delete what the task made</extracomment>
        <translation>Eliminación enviada</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>No eliminado</translation>
    </message>
    <message>
        <source>Asset deleted</source>
        <extracomment>in the list, in place of a task&apos;s state: what the task made was deleted</extracomment>
        <translation>Recurso eliminado</translation>
    </message>
    <message>
        <source>Restoring sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to bring back what was deleted</extracomment>
        <translation>Restauración enviada</translation>
    </message>
    <message>
        <source>Not restored</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>No restaurado</translation>
    </message>
    <message>
        <source>New name sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to rename what the task made</extracomment>
        <translation>Nuevo nombre enviado</translation>
    </message>
    <message>
        <source>Not renamed</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nombre no cambiado</translation>
    </message>
    <message>
        <source>now “%1”</source>
        <extracomment>%1 is a name</extracomment>
        <translation>ahora «%1»</translation>
    </message>
    <message>
        <source>Export sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to export what the task made</extracomment>
        <translation>Exportación enviada</translation>
    </message>
    <message>
        <source>Not exported</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>No exportado</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>in the list, in place of a task&apos;s state, so short: what the task made has another name now</extracomment>
        <translation>Nombre cambiado</translation>
    </message>
    <message>
        <source>Transcode sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to transcode what the task made</extracomment>
        <translation>Transcodificación enviada</translation>
    </message>
    <message>
        <source>Not transcoded</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>No transcodificado</translation>
    </message>
    <message>
        <source>Clip sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to cut a piece out of a recording</extracomment>
        <translation>Clip solicitado</translation>
    </message>
    <message>
        <source>Not clipped</source>
        <extracomment>in the list, in place of a task&apos;s state: nothing was cut out</extracomment>
        <translation>Clip no creado</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>in the list, in place of a task&apos;s state: the server was asked to do something</extracomment>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>%1 The server may have done it all the same: look before you ask again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1 Puede que el servidor lo haya hecho de todos modos: compruébelo antes de volver a pedirlo.</translation>
    </message>
</context>
<context>
    <name>reelwatch::BuiltInService</name>
    <message>
        <source>The folder %1 cannot be used. Check that it is yours and that the disk is not full.</source>
        <translation>No se puede usar la carpeta %1. Compruebe que le pertenece y que el disco no está lleno.</translation>
    </message>
    <message>
        <source>The program %1 was not found. Install Reelwatch again, completely.</source>
        <translation>No se encontró el programa %1. Vuelva a instalar Reelwatch por completo.</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>No se pudo iniciar el programa %1.</translation>
    </message>
    <message>
        <source>The local service keeps ending. Its last words: %1</source>
        <translation>El servicio local se cierra una y otra vez. Su último mensaje: %1</translation>
    </message>
    <message>
        <source>The local service does not answer. Try again, or restart the computer if that does not help.</source>
        <translation>El servicio local no responde. Vuelva a intentarlo o, si eso no ayuda, reinicie el equipo.</translation>
    </message>
    <message>
        <source>The local service could not be started: %1</source>
        <translation>No se pudo iniciar el servicio local: %1</translation>
    </message>
</context>
<context>
    <name>reelwatch::ClipDialog</name>
    <message>
        <source>Enter the playback id of the stream that was recorded.</source>
        <translation>Introduzca el ID de reproducción de la emisión que se grabó.</translation>
    </message>
    <message>
        <source>A playback id has only letters, digits, - and _.</source>
        <translation>Un ID de reproducción solo tiene letras, cifras, - y _.</translation>
    </message>
    <message>
        <source>The start is not a time such as 0:12.5.</source>
        <translation>El inicio no es un tiempo como 0:12.5.</translation>
    </message>
    <message>
        <source>The end is not a time such as 1:02.25.</source>
        <translation>El fin no es un tiempo como 1:02.25.</translation>
    </message>
    <message>
        <source>The start lies behind the end of the recording, which is %1 long.</source>
        <extracomment>%1 is a length, such as 5:09.986</extracomment>
        <translation>El inicio está después del final de la grabación, que dura %1.</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>El fin debe ser posterior al inicio.</translation>
    </message>
    <message>
        <source>The end lies behind that of the recording, which is %1 long.</source>
        <extracomment>%1 is a length, such as 5:09.986</extracomment>
        <translation>El fin está después del final de la grabación, que dura %1.</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Cut a piece out of “%1”, which is %2 long.</source>
        <translation>Recortar un fragmento de «%1», que dura %2.</translation>
    </message>
    <message>
        <source>Cut a piece out of “%1”.</source>
        <translation>Recortar un fragmento de «%1».</translation>
    </message>
    <message>
        <source>of the stream, not of the recording</source>
        <translation>de la emisión, no de la grabación</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>hasta el final</translation>
    </message>
    <message>
        <source>as the server names it</source>
        <translation>el nombre que le dé el servidor</translation>
    </message>
    <message>
        <source>&amp;Playback id:</source>
        <translation>ID de &amp;reproducción:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <extracomment>of a piece of a recording, in time</extracomment>
        <translation>&amp;Inicio:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <extracomment>of a piece of a recording, in time</extracomment>
        <translation>&amp;Fin:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Crear clip</translation>
    </message>
</context>
<context>
    <name>reelwatch::ConnectDialog</name>
    <message>
        <source>Enter the API key.</source>
        <translation>Introduzca la clave de API.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando el servidor…</translation>
    </message>
    <message>
        <source>The key works.</source>
        <extracomment>%1 is an e-mail address or another identification of a person.</extracomment>
        <translation>La clave funciona.</translation>
    </message>
    <message>
        <source>The key works. It belongs to %1.</source>
        <translation>La clave funciona. Pertenece a %1.</translation>
    </message>
    <message>
        <source>It may not list tasks, only look at single ones.</source>
        <translation>No permite listar tareas, solo consultarlas una a una.</translation>
    </message>
    <message>
        <source>There are no tasks yet.</source>
        <translation>Todavía no hay tareas.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln task(s).</source>
        <translation>
            <numerusform>Hay %Ln tarea.</numerusform>
            <numerusform>Hay %Ln tareas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stops asking the server.</extracomment>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio</source>
        <translation>Conectar con Livepeer Studio</translation>
    </message>
    <message>
        <source>Enter a new API key for this account.</source>
        <translation>Introduzca una nueva clave de API para esta cuenta.</translation>
    </message>
    <message>
        <source>Enter an API key of your Livepeer Studio account. You can make one there under Developers, API Keys.</source>
        <translation>Introduzca una clave de API de su cuenta de Livepeer Studio. Puede crear una allí en Developers, API Keys.</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>Clave de &amp;API:</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Mostrar la clave</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>A&amp;vanzado</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Servidor:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name a person gives to an account.</extracomment>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>As the server is called</source>
        <translation>El nombre del servidor</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <extracomment>Begins to use the account.</extracomment>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Choose a Certificate File</source>
        <translation>Elegir un archivo de certificado</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>Certificados (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos los archivos (%1)</translation>
    </message>
    <message>
        <source>C&amp;ertificate file:</source>
        <extracomment>A file with the certificate of an authority that this account trusts.</extracomment>
        <translation>Archivo d&amp;e certificado:</translation>
    </message>
    <message>
        <source>For a server of your own whose certificate no public authority has signed</source>
        <translation>Para un servidor propio cuyo certificado no ha firmado ninguna autoridad pública</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ele&amp;gir…</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>no file</extracomment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Enter the API key of “%1”. No keyring keeps it, so Reelwatch asks at each start.</source>
        <extracomment>%1: name of an account</extracomment>
        <translation>Escriba la clave de API de «%1». Ningún llavero la guarda, por lo que Reelwatch pregunta en cada inicio.</translation>
    </message>
</context>
<context>
    <name>reelwatch::DeleteDialog</name>
    <message>
        <source>Together %1.</source>
        <extracomment>%1 is a size such as &quot;52.6 MB&quot;</extracomment>
        <translation>En total, %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 The size of %Ln is not known.</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>
            <numerusform>%1 No se conoce el tamaño de %Ln recurso.</numerusform>
            <numerusform>%1 No se conoce el tamaño de %Ln recursos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete Asset(s)</source>
        <translation>
            <numerusform>Eliminar recurso</numerusform>
            <numerusform>Eliminar recursos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln asset(s)?</source>
        <translation>
            <numerusform>¿Eliminar %Ln recurso?</numerusform>
            <numerusform>¿Eliminar %Ln recursos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Assets to delete</source>
        <translation>Recursos que se eliminarán</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>in a list: %1 is a name, %2 a size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server keeps what is deleted for seven days; until then it can be restored.</source>
        <translation>El servidor conserva lo eliminado durante siete días; hasta entonces se puede restaurar.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
</context>
<context>
    <name>reelwatch::DesktopLinks</name>
    <message>
        <source>Reelwatch goes on in the background</source>
        <extracomment>a notification</extracomment>
        <translation>Reelwatch continúa en segundo plano</translation>
    </message>
    <message>
        <source>It ends when everything has arrived. Start it again to see its window.</source>
        <translation>Se cierra cuando todo haya llegado. Inícielo de nuevo para ver su ventana.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be finished</source>
        <extracomment>a notification; uploads and downloads</extracomment>
        <translation>
            <numerusform>No se pudo terminar %Ln transferencia</numerusform>
            <numerusform>No se pudieron terminar %Ln transferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>The window of Reelwatch says why.</source>
        <translation>La ventana de Reelwatch indica el motivo.</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <extracomment>a notification</extracomment>
        <translation>Todo ha llegado</translation>
    </message>
    <message>
        <source>Reelwatch has ended.</source>
        <translation>Reelwatch se ha cerrado.</translation>
    </message>
</context>
<context>
    <name>reelwatch::ExportDialog</name>
    <message>
        <source>Enter the address that takes the file.</source>
        <translation>Introduzca la dirección que recibe el archivo.</translation>
    </message>
    <message>
        <source>The address must be a complete http or https address.</source>
        <translation>La dirección debe ser una dirección http o https completa.</translation>
    </message>
    <message>
        <source>Line %1 of the headers is not of the form “Name: value”.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>La línea %1 de los encabezados no tiene la forma «Nombre: valor».</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export “%1” to:</source>
        <extracomment>%1 is the name of an asset</extracomment>
        <translation>Exportar «%1» a:</translation>
    </message>
    <message>
        <source>An &amp;address of your own</source>
        <translation>Una dirección &amp;propia</translation>
    </message>
    <message>
        <source>&amp;IPFS</source>
        <translation>&amp;IPFS</translation>
    </message>
    <message>
        <source>One per line, such as: Authorization: Bearer …</source>
        <translation>Uno por línea, por ejemplo: Authorization: Bearer …</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <extracomment>of an HTTP request</extracomment>
        <translation>&amp;Método:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <extracomment>of an HTTP request</extracomment>
        <translation>&amp;Encabezados:</translation>
    </message>
    <message>
        <source>As the server chooses</source>
        <extracomment>the server chooses</extracomment>
        <translation>Según elija el servidor</translation>
    </message>
    <message>
        <source>For the file</source>
        <extracomment>NFT metadata that points to the file</extracomment>
        <translation>Para el archivo</translation>
    </message>
    <message>
        <source>For a player</source>
        <extracomment>NFT metadata that points to a player</extracomment>
        <translation>Para un reproductor</translation>
    </message>
    <message>
        <source>Only to pin it in your own Pinata account</source>
        <translation>Solo para fijarlo en su propia cuenta de Pinata</translation>
    </message>
    <message>
        <source>NFT me&amp;tadata:</source>
        <translation>Me&amp;tadatos NFT:</translation>
    </message>
    <message>
        <source>&amp;Pinata token:</source>
        <translation>To&amp;ken de Pinata:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
</context>
<context>
    <name>reelwatch::FaultDialog</name>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Back to normal</source>
        <translation>&amp;Volver a lo normal</translation>
    </message>
    <message>
        <source>Try Faults</source>
        <translation>Probar fallos</translation>
    </message>
    <message>
        <source>Lets the &amp;local service of this computer misbehave, to see what the window makes of it. Your tasks are not changed.</source>
        <translation>Hace que el servicio &amp;local de este equipo se comporte mal, para ver qué hace la ventana. Sus tareas no cambian.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>A fault is on.</source>
        <translation>Hay un fallo activado.</translation>
    </message>
    <message>
        <source>The service behaves normally.</source>
        <translation>El servicio se comporta con normalidad.</translation>
    </message>
    <message>
        <source>On: %1</source>
        <translation>Activo: %1</translation>
    </message>
    <message>
        <source>The local service cannot be told. Open its account first, and check that the disk is not full.</source>
        <translation>No se puede avisar al servicio local. Abra primero su cuenta y compruebe que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>Respuestas lentas</translation>
    </message>
    <message>
        <source>Each answer takes 5 seconds; the list stays usable.</source>
        <translation>Cada respuesta tarda 5 segundos; la lista sigue siendo utilizable.</translation>
    </message>
    <message>
        <source>Answers that stall</source>
        <translation>Respuestas que se detienen</translation>
    </message>
    <message>
        <source>After half a minute the window says since when there is no answer.</source>
        <translation>Al cabo de medio minuto la ventana dice desde cuándo no hay respuesta.</translation>
    </message>
    <message>
        <source>Answers that are cut</source>
        <translation>Respuestas cortadas</translation>
    </message>
    <message>
        <source>The window says that the answer could not be read.</source>
        <translation>La ventana dice que no se pudo leer la respuesta.</translation>
    </message>
    <message>
        <source>Answers shorter than announced</source>
        <translation>Respuestas más cortas de lo anunciado</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas peticiones</translation>
    </message>
    <message>
        <source>The window waits 20 seconds, as the server asks, and counts down.</source>
        <translation>La ventana espera 20 segundos, como pide el servidor, y cuenta hacia atrás.</translation>
    </message>
    <message>
        <source>Fault of the server</source>
        <translation>Fallo del servidor</translation>
    </message>
    <message>
        <source>The window names the code 500, waits and tries again by itself.</source>
        <translation>La ventana indica el código 500, espera y vuelve a intentarlo por sí sola.</translation>
    </message>
    <message>
        <source>One page that cannot be listed</source>
        <translation>Una página que no se puede listar</translation>
    </message>
    <message>
        <source>The tasks around the oldest one stay listed.</source>
        <translation>Las tareas cercanas a la más antigua siguen en la lista.</translation>
    </message>
    <message>
        <source>Key refused and repeated</source>
        <translation>Clave rechazada y repetida</translation>
    </message>
    <message>
        <source>The window says so and never shows the key.</source>
        <translation>La ventana lo dice y nunca muestra la clave.</translation>
    </message>
    <message>
        <source>Key that may not list</source>
        <translation>Clave que no puede listar</translation>
    </message>
    <message>
        <source>Saved tasks stay readable; single tasks can be asked for.</source>
        <translation>Las tareas guardadas siguen legibles; se pueden pedir tareas sueltas.</translation>
    </message>
    <message>
        <source>Network that wants a sign-in</source>
        <translation>Red que pide iniciar sesión</translation>
    </message>
    <message>
        <source>The window says that a page came instead of data.</source>
        <translation>La ventana dice que llegó una página en lugar de datos.</translation>
    </message>
    <message>
        <source>Redirects in a circle</source>
        <translation>Redirecciones en círculo</translation>
    </message>
    <message>
        <source>The window stops after a few and says so.</source>
        <translation>La ventana se detiene tras unas pocas y lo dice.</translation>
    </message>
    <message>
        <source>Redirect to another server</source>
        <translation>Redirección a otro servidor</translation>
    </message>
    <message>
        <source>The key is not sent there; the window says so.</source>
        <translation>La clave no se envía allí; la ventana lo dice.</translation>
    </message>
    <message>
        <source>Answer that is too large</source>
        <translation>Respuesta demasiado grande</translation>
    </message>
    <message>
        <source>The window refuses it and says so.</source>
        <translation>La ventana la rechaza y lo dice.</translation>
    </message>
    <message>
        <source>Wrong link to the next page</source>
        <translation>Enlace erróneo a la página siguiente</translation>
    </message>
    <message>
        <source>Nothing is to be seen; the list stays whole.</source>
        <translation>No se nota nada; la lista sigue completa.</translation>
    </message>
    <message>
        <source>Rows that are sent twice</source>
        <translation>Filas enviadas dos veces</translation>
    </message>
    <message>
        <source>Each task stands in the list once.</source>
        <translation>Cada tarea aparece una vez en la lista.</translation>
    </message>
    <message>
        <source>Progress that goes backwards</source>
        <translation>Progreso que retrocede</translation>
    </message>
    <message>
        <source>A made-up task loses progress every 2 seconds.</source>
        <translation>Una tarea inventada pierde progreso cada 2 segundos.</translation>
    </message>
    <message>
        <source>Progress that is missing</source>
        <translation>Progreso que falta</translation>
    </message>
    <message>
        <source>A made-up task runs without a figure.</source>
        <translation>Una tarea inventada se ejecuta sin cifra.</translation>
    </message>
    <message>
        <source>Progress that is a word</source>
        <translation>Progreso en palabras</translation>
    </message>
    <message>
        <source>Progress above 100 %</source>
        <translation>Progreso por encima del 100 %</translation>
    </message>
    <message>
        <source>A made-up task never shows more than 100 %.</source>
        <translation>Una tarea inventada nunca muestra más del 100 %.</translation>
    </message>
    <message>
        <source>Task that fails and is tried again</source>
        <translation>Tarea que falla y se reintenta</translation>
    </message>
    <message>
        <source>A made-up task runs, waits with the reason, and runs from the start.</source>
        <translation>Una tarea inventada se ejecuta, espera con el motivo y empieza de nuevo.</translation>
    </message>
    <message>
        <source>Task that waits for ever</source>
        <translation>Tarea que espera para siempre</translation>
    </message>
    <message>
        <source>A made-up task has been waiting for a month.</source>
        <translation>Una tarea inventada lleva un mes esperando.</translation>
    </message>
    <message>
        <source>Clock that is 5 hours ahead</source>
        <translation>Reloj adelantado 5 horas</translation>
    </message>
    <message>
        <source>News still arrive.</source>
        <translation>Las novedades siguen llegando.</translation>
    </message>
    <message>
        <source>New tasks that appear late</source>
        <translation>Tareas nuevas que aparecen tarde</translation>
    </message>
    <message>
        <source>A new import is listed half a minute later.</source>
        <translation>Una importación nueva aparece medio minuto después.</translation>
    </message>
    <message>
        <source>Connections closed without an answer</source>
        <translation>Conexiones cerradas sin respuesta</translation>
    </message>
    <message>
        <source>The window says since when it is offline and tries again by itself.</source>
        <translation>La ventana dice desde cuándo está sin conexión y vuelve a intentarlo por sí sola.</translation>
    </message>
    <message>
        <source>Answers longer than announced</source>
        <translation>Respuestas más largas de lo anunciado</translation>
    </message>
    <message>
        <source>Too many requests until a moment</source>
        <translation>Demasiadas peticiones hasta un momento dado</translation>
    </message>
    <message>
        <source>The server names a moment in place of seconds; the window counts down to it.</source>
        <translation>El servidor indica un momento en vez de segundos; la ventana cuenta hacia atrás hasta él.</translation>
    </message>
    <message>
        <source>Too many requests, no wait named</source>
        <translation>Demasiadas peticiones, sin espera indicada</translation>
    </message>
    <message>
        <source>The window chooses itself how long it waits, and counts down.</source>
        <translation>La ventana elige por sí misma cuánto espera y cuenta hacia atrás.</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Filas que faltan</translation>
    </message>
    <message>
        <source>What is left out comes with a check of the whole list, once all is normal again.</source>
        <translation>Lo que falta llega al comprobar la lista completa, cuando todo vuelve a ser normal.</translation>
    </message>
    <message>
        <source>Row that is no task</source>
        <translation>Fila que no es una tarea</translation>
    </message>
    <message>
        <source>The window counts what it could not read; the other tasks stay listed.</source>
        <translation>La ventana cuenta lo que no pudo leer; las demás tareas siguen en la lista.</translation>
    </message>
    <message>
        <source>Task that is gone</source>
        <translation>Tarea que ha desaparecido</translation>
    </message>
    <message>
        <source>A made-up task is gone after 20 seconds. Check the whole list: its row stays, marked.</source>
        <translation>Una tarea inventada desaparece a los 20 segundos. Compruebe la lista completa: su fila queda, marcada.</translation>
    </message>
    <message>
        <source>Imports whose answer is lost</source>
        <translation>Importaciones cuya respuesta se pierde</translation>
    </message>
    <message>
        <source>The window says that nobody knows whether the import has begun, and looks for its task.</source>
        <translation>La ventana dice que no se sabe si la importación ha comenzado y busca su tarea.</translation>
    </message>
    <message>
        <source>No room for uploads</source>
        <translation>Sin sitio para subidas</translation>
    </message>
    <message>
        <source>An upload waits 20 seconds, as the server asks, and asks again by itself.</source>
        <translation>Una subida espera 20 segundos, como pide el servidor, y vuelve a preguntar por sí sola.</translation>
    </message>
    <message>
        <source>Uploads that are cut</source>
        <translation>Subidas cortadas</translation>
    </message>
    <message>
        <source>The connection is closed after each megabyte. The upload goes on where it was cut.</source>
        <translation>La conexión se cierra después de cada megabyte. La subida continúa donde se cortó.</translation>
    </message>
    <message>
        <source>Uploads whose answers are lost</source>
        <translation>Subidas cuyas respuestas se pierden</translation>
    </message>
    <message>
        <source>The upload asks how much has arrived and goes on from there; nothing is sent twice.</source>
        <translation>La subida pregunta cuánto ha llegado y continúa desde ahí; nada se envía dos veces.</translation>
    </message>
</context>
<context>
    <name>reelwatch::FieldGrid</name>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a value: &quot;Copy Task ID&quot;.</extracomment>
        <translation>Copiar «%1»</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>reelwatch::FilterSidebar</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Filtrar por estado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation>Filtrar por tipo</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <extracomment>read aloud: the name of a filter and how many tasks it shows</extracomment>
        <translation>
            <numerusform>%1, %Ln tarea</numerusform>
            <numerusform>%1, %Ln tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>all tasks, whatever their state</extracomment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>tasks that are not ended yet: waiting, running, retrying or stalled</extracomment>
        <translation>Activas</translation>
    </message>
    <message>
        <source>All types</source>
        <extracomment>all tasks, whatever their type</extracomment>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>title of a list of ages: today, last 7 days …</extracomment>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Filter by age</source>
        <translation>Filtrar por antigüedad</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Filter by project</source>
        <translation>Filtrar por proyecto</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Filter by account</source>
        <translation>Filtrar por cuenta</translation>
    </message>
    <message>
        <source>All projects</source>
        <extracomment>all tasks, whatever their project</extracomment>
        <translation>Todos los proyectos</translation>
    </message>
    <message>
        <source>All accounts</source>
        <extracomment>all tasks, whatever their account</extracomment>
        <translation>Todas las cuentas</translation>
    </message>
    <message>
        <source>Takes %1 out of the search</source>
        <extracomment>tool tip of a filter; %1 is what is taken out of the search: phase:</extracomment>
        <translation>Quita %1 de la búsqueda</translation>
    </message>
    <message>
        <source>Searches for %1</source>
        <extracomment>tool tip of a filter; %1 is what is written into the search: phase:failed</extracomment>
        <translation>Busca %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>all tasks, whenever they were created</extracomment>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>when tasks were created</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <extracomment>when tasks were created</extracomment>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>when tasks were created</extracomment>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Older</source>
        <extracomment>tasks that were created before the last 30 days</extracomment>
        <translation>Más antiguas</translation>
    </message>
</context>
<context>
    <name>reelwatch::FirstRunPage</name>
    <message>
        <source>Welcome to Reelwatch</source>
        <translation>Le damos la bienvenida a Reelwatch</translation>
    </message>
    <message>
        <source>See what is running, what failed and why, when it will be done, and what exactly came out.</source>
        <translation>Vea qué está en curso, qué falló y por qué, cuándo terminará y cuál es el resultado exacto.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>No account needed, ready at once. Videos are imported, checked and kept on this computer.</source>
        <translation>Sin cuenta y listo al instante. Los vídeos se importan, se comprueban y se guardan en este equipo.</translation>
    </message>
    <message>
        <source>Use the built-in local service</source>
        <translation>Usar el servicio local integrado</translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation>Importar el clip de muestra</translation>
    </message>
    <message>
        <source>Livepeer Studio</source>
        <translation>Livepeer Studio</translation>
    </message>
    <message>
        <source>Follow the tasks of your account. You need an API key; any other Studio server works too.</source>
        <translation>Siga las tareas de su cuenta. Necesita una clave de API; también sirve cualquier otro servidor Studio.</translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio…</source>
        <translation>Conectar con Livepeer Studio…</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere before you choose Connect.</source>
        <translation>No se envía nada a ninguna parte hasta que elija Conectar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are waiting to be imported. Choose where.</source>
        <translation>
            <numerusform>Hay %Ln elemento pendiente de importar. Elija dónde.</numerusform>
            <numerusform>Hay %Ln elementos pendientes de importar. Elija dónde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::FoldButton</name>
    <message>
        <source>Unfolded</source>
        <extracomment>What a screen reader says of a folding title.</extracomment>
        <translation>Desplegado</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Plegado</translation>
    </message>
</context>
<context>
    <name>reelwatch::HistoryPlot</name>
    <message>
        <source>Progress over time</source>
        <translation>Progreso en el tiempo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) in %1</source>
        <translation>
            <numerusform>%Ln cambio en %1</numerusform>
            <numerusform>%Ln cambios en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportDialog</name>
    <message numerus="yes">
        <source>At most %Ln line(s) can be imported at once.</source>
        <translation>
            <numerusform>Se puede importar como máximo %Ln línea a la vez.</numerusform>
            <numerusform>Se pueden importar como máximo %Ln líneas a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <extracomment>%1 is the number of a line.</extracomment>
        <translation>Igual que la línea %1; se importa una sola vez.</translation>
    </message>
    <message>
        <source>As the file is called</source>
        <translation>El nombre del archivo</translation>
    </message>
    <message>
        <source>Only for a single import</source>
        <translation>Solo para una única importación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported. Correct or remove them.</source>
        <translation>
            <numerusform>No se puede importar %Ln línea. Corríjala o quítela.</numerusform>
            <numerusform>No se pueden importar %Ln líneas. Corríjalas o quítelas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an address, or choose or drop a file.</source>
        <translation>Introduzca una dirección, o elija o suelte un archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) will be imported.</source>
        <translation>
            <numerusform>Se importará %Ln elemento.</numerusform>
            <numerusform>Se importarán %Ln elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>&amp;Addresses or files, one per line:</source>
        <translation>&amp;Direcciones o archivos, uno por línea:</translation>
    </message>
    <message>
        <source>https://example.org/beach.mp4
/home/me/Videos/beach.mp4</source>
        <translation>https://example.org/playa.mp4
/home/yo/Vídeos/playa.mp4</translation>
    </message>
    <message>
        <source>Addresses or files, one per line</source>
        <translation>Direcciones o archivos, uno por línea</translation>
    </message>
    <message>
        <source>&amp;Choose Files…</source>
        <extracomment>Opens the file chooser.</extracomment>
        <translation>&amp;Elegir archivos…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Dirección o archivo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Qué son las líneas</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name of what is imported.</extracomment>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Video and audio (%1)</source>
        <translation>Vídeo y audio (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos los archivos (%1)</translation>
    </message>
    <message>
        <source>Choose Files to Import</source>
        <translation>Elegir archivos para importar</translation>
    </message>
    <message>
        <source>In&amp;to:</source>
        <extracomment>the account that gets what is imported</extracomment>
        <translation>En la cuen&amp;ta:</translation>
    </message>
    <message>
        <source>“%1” is already here as “%2”. Import sends it again.</source>
        <extracomment>%1 is the name of a file, %2 that of a video</extracomment>
        <translation>«%1» ya está aquí como «%2». Importar lo envía de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are already here. Import sends them again.</source>
        <translation>
            <numerusform>%Ln archivo ya está aquí. Importar lo envía de nuevo.</numerusform>
            <numerusform>%Ln archivos ya están aquí. Importar los envía de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w It</source>
        <extracomment>leaves the import and shows the task of the video</extracomment>
        <translation>Mo&amp;strar</translation>
    </message>
    <message>
        <source>Leave It O&amp;ut</source>
        <extracomment>does not import this one</extracomment>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>Leave Them O&amp;ut</source>
        <translation>&amp;Omitirlos</translation>
    </message>
    <message>
        <source>being looked into…</source>
        <extracomment>behind what a file is</extracomment>
        <translation>examinando…</translation>
    </message>
    <message>
        <source>Already here as “%1”.</source>
        <extracomment>%1 is the name of a video</extracomment>
        <translation>Ya está aquí como «%1».</translation>
    </message>
    <message numerus="yes">
        <source>The server may refuse %Ln of them.</source>
        <translation>
            <numerusform>Puede que el servidor rechace %Ln de ellos.</numerusform>
            <numerusform>Puede que el servidor rechace %Ln de ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove Bad Lines</source>
        <extracomment>takes the lines that cannot be imported out of the dialog</extracomment>
        <translation>&amp;Quitar líneas erróneas</translation>
    </message>
    <message>
        <source>Files are not looked into before they are sent: the program ffprobe (package ffmpeg) is not installed.</source>
        <translation>Los archivos no se examinan antes de enviarlos: el programa ffprobe (paquete ffmpeg) no está instalado.</translation>
    </message>
    <message>
        <source>A folder is being read…</source>
        <translation>Se está leyendo una carpeta…</translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportOptionsPane</name>
    <message>
        <source>The local service keeps videos as they are, on this computer. Of these options it knows the creator ID only.</source>
        <translation>El servicio local conserva los vídeos tal como son, en este equipo. De estas opciones solo admite el ID del creador.</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>O&amp;pciones</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Options (%Ln chosen)</source>
        <translation>
            <numerusform>O&amp;pciones (%Ln elegida)</numerusform>
            <numerusform>O&amp;pciones (%Ln elegidas)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Playback:</source>
        <extracomment>who may play a video</extracomment>
        <translation>Reprod&amp;ucción:</translation>
    </message>
    <message>
        <source>Public: for everyone who has the address</source>
        <translation>Pública: para cualquiera que tenga la dirección</translation>
    </message>
    <message>
        <source>Signed: only with a token (JWT) of your own</source>
        <translation>Firmada: solo con un token (JWT) propio</translation>
    </message>
    <message>
        <source>Creator I&amp;D:</source>
        <translation>ID del cre&amp;ador:</translation>
    </message>
    <message>
        <source>Whose video it is, such as 0xb7d5… or a name of your own</source>
        <translation>De quién es el vídeo, por ejemplo 0xb7d5… o un nombre propio</translation>
    </message>
    <message>
        <source>Encrypted &amp;key:</source>
        <translation>C&amp;lave cifrada:</translation>
    </message>
    <message>
        <source>Only for a video you have encrypted; in Base64</source>
        <translation>Solo para un vídeo que haya cifrado; en Base64</translation>
    </message>
    <message>
        <source>Pro&amp;files:</source>
        <translation>Per&amp;files:</translation>
    </message>
    <message>
        <source>As the server chooses, or such as 1080p, 720p 2500k</source>
        <translation>Según elija el servidor, o por ejemplo 1080p, 720p 2500k</translation>
    </message>
    <message>
        <source>Make &amp;MP4 files, too</source>
        <translation>Crear también archivos &amp;MP4</translation>
    </message>
    <message>
        <source>&amp;Sign it (C2PA)</source>
        <extracomment>C2PA is a standard that tells where a video comes from</extracomment>
        <translation>Fi&amp;rmarlo (C2PA)</translation>
    </message>
    <message>
        <source>Sto&amp;re it on IPFS</source>
        <translation>&amp;Guardarlo en IPFS</translation>
    </message>
    <message>
        <source>Creator ID</source>
        <translation>ID del creador</translation>
    </message>
    <message>
        <source>Encrypted key</source>
        <translation>Clave cifrada</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <extracomment>%1 is the server&apos;s word for who may play a video: &quot;webhook&quot;</extracomment>
        <translation>Como antes: %1</translation>
    </message>
</context>
<context>
    <name>reelwatch::JsonPane</name>
    <message>
        <source>Not found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>More than %1</source>
        <extracomment>How often a text occurs: more than %1 times.</extracomment>
        <translation>Más de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation>Buscar en JSON</translation>
    </message>
    <message>
        <source>JSON of the task</source>
        <translation>JSON de la tarea</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Resultado anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Resultado siguiente (Intro)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copiar JSON</translation>
    </message>
</context>
<context>
    <name>reelwatch::KeyChoiceDialog</name>
    <message>
        <source>API Key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>No keyring keeps the key of “%1”: this computer has none, or it refused. The key is used now and never written to disk.</source>
        <extracomment>%1: name of an account</extracomment>
        <translation>Ningún llavero guarda la clave de «%1»: este equipo no tiene ninguno o la rechazó. La clave se usa ahora y nunca se escribe en el disco.</translation>
    </message>
    <message>
        <source>&amp;Ask for the key each time Reelwatch starts</source>
        <translation>&amp;Pedir la clave cada vez que se inicie Reelwatch</translation>
    </message>
    <message>
        <source>The saved tasks are shown at once, and a dialog asks for the key.</source>
        <translation>Las tareas guardadas se muestran de inmediato y un diálogo pide la clave.</translation>
    </message>
    <message>
        <source>&amp;Keep the key for this session only</source>
        <translation>&amp;Conservar la clave solo para esta sesión</translation>
    </message>
    <message>
        <source>The next start shows the saved tasks until you enter the key.</source>
        <translation>El próximo inicio muestra las tareas guardadas hasta que escriba la clave.</translation>
    </message>
</context>
<context>
    <name>reelwatch::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Task %1 could not be fetched: %2</source>
        <translation>No se pudo obtener la tarea %1: %2</translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation>No se pudo importar %1: %2</translation>
    </message>
    <message>
        <source>Forget this account</source>
        <translation>Olvidar esta cuenta</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>¿Olvidar «%1»?</translation>
    </message>
    <message>
        <source>The address, the key and the saved tasks are removed from this computer. Nothing changes on the server.</source>
        <translation>La dirección, la clave y las tareas guardadas se eliminan de este equipo. En el servidor no cambia nada.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Reelwatch</source>
        <translation>Reelwatch</translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active, %2)</source>
        <extracomment>window title; %1: account, %2: percentage such as &quot;61 %&quot;</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln activa, %2)</numerusform>
            <numerusform>Reelwatch — %1 (%Ln activas, %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active)</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln activa)</numerusform>
            <numerusform>Reelwatch — %1 (%Ln activas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reelwatch — %1</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>Reelwatch — %1</translation>
    </message>
    <message>
        <source>Items that could not be read</source>
        <translation>Elementos que no se pudieron leer</translation>
    </message>
    <message>
        <source>These items of the server’s answer are no tasks Reelwatch understands. All others are shown.</source>
        <translation>Estos elementos de la respuesta del servidor no son tareas que Reelwatch entienda. Se muestran todos los demás.</translation>
    </message>
    <message>
        <source>What the server and the network said:</source>
        <translation>Lo que dijeron el servidor y la red:</translation>
    </message>
    <message>
        <source>Quit Reelwatch</source>
        <translation>Salir de Reelwatch</translation>
    </message>
    <message>
        <source>An import is not finished</source>
        <translation>Hay una importación sin terminar</translation>
    </message>
    <message>
        <source>If you go on, it stops and has to begin again.</source>
        <translation>Si continúa, se detiene y habrá que empezarla de nuevo.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Detener la importación</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Show &amp;only</source>
        <extracomment>a menu of accounts: the others are closed</extracomment>
        <translation>Mostrar &amp;solo</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <extracomment>in the window&apos;s title, in place of the account&apos;s name</extracomment>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>keys that choose a saved view of the list</extracomment>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>The saved tasks could not be set aside: %1</source>
        <translation>No se pudieron apartar las tareas guardadas: %1</translation>
    </message>
    <message>
        <source>An upload is not finished</source>
        <translation>Hay una subida sin terminar</translation>
    </message>
    <message>
        <source>If you go on, it pauses. It goes on where it was when its account is open again.</source>
        <translation>Si continúa, se pone en pausa. Seguirá donde estaba cuando se vuelva a abrir su cuenta.</translation>
    </message>
    <message>
        <source>Pause the upload</source>
        <translation>Pausar la subida</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Pausar y salir</translation>
    </message>
    <message>
        <source>If you go on, it stops and has to begin again. Uploads pause.</source>
        <translation>Si continúa, se detiene y habrá que empezarla de nuevo. Las subidas se ponen en pausa.</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Detener la descarga</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. Or it pauses now, and goes on where it was at the next start.</source>
        <translation>Puede continuar sin la ventana; Reelwatch se cierra después por sí solo. O se pone en pausa ahora y sigue donde estaba en el próximo inicio.</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it has to begin again. Uploads pause.</source>
        <translation>Puede continuar sin la ventana; Reelwatch se cierra después por sí solo. Si sale, habrá que empezarla de nuevo. Las subidas se ponen en pausa.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Detener y salir</translation>
    </message>
    <message>
        <source>A download is not finished</source>
        <translation>Hay una descarga sin terminar</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it stops and has to begin again.</source>
        <translation>Puede continuar sin la ventana; Reelwatch se cierra después por sí solo. Si sale, se detiene y habrá que empezarla de nuevo.</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>Continuar en segundo &amp;plano</translation>
    </message>
    <message>
        <source>%1: It was being imported already; the options were not applied.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1: Ya se estaba importando; las opciones no se aplicaron.</translation>
    </message>
    <message>
        <source>If you go on, it pauses. You can go on with it when its account is open again.</source>
        <translation>Si continúa, se pausa. Podrá seguir con ella cuando su cuenta vuelva a estar abierta.</translation>
    </message>
    <message>
        <source>If you go on, the rest is left as it is.</source>
        <translation>Si continúa, el resto se queda como está.</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it pauses, and you can go on with it at the next start.</source>
        <translation>Puede seguir sin la ventana; después Reelwatch termina por sí solo. Si sale, se pausa, y podrá seguir con ella en el próximo inicio.</translation>
    </message>
    <message>
        <source>The rest can be done without the window; Reelwatch then ends by itself. If you quit, it is left as it is.</source>
        <translation>El resto puede hacerse sin la ventana; después Reelwatch termina por sí solo. Si sale, se queda como está.</translation>
    </message>
    <message>
        <source>The import of a manifest is not finished</source>
        <translation>La importación de un manifiesto no ha terminado</translation>
    </message>
    <message>
        <source>Pause the import</source>
        <extracomment>the import of a manifest</extracomment>
        <translation>Pausar la importación</translation>
    </message>
    <message>
        <source>Not all of the chosen tasks are done with</source>
        <translation>No se ha terminado con todas las tareas elegidas</translation>
    </message>
    <message>
        <source>Leave out the rest</source>
        <translation>Dejar el resto</translation>
    </message>
    <message>
        <source>It is not known whether %1 is being imported: %2 Look for it in the list before you import it again.</source>
        <extracomment>%1 is an address, %2 a sentence</extracomment>
        <translation>No se sabe si %1 se está importando: %2 Búsquela en la lista antes de volver a importarla.</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManageViewsDialog</name>
    <message>
        <source>Manage views</source>
        <translation>Gestionar vistas</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>the heads of a table of saved views: name, what is searched for, keys</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Reset &amp;built-in views</source>
        <translation>&amp;Restablecer vistas integradas</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestDialog</name>
    <message>
        <source>There is no such file.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>No es un archivo.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s).</source>
        <translation>
            <numerusform>%Ln importación.</numerusform>
            <numerusform>%Ln importaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported and are left out.</source>
        <translation>
            <numerusform>%Ln línea no se puede importar y se omite.</numerusform>
            <numerusform>%Ln líneas no se pueden importar y se omiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stand there twice.</source>
        <translation>
            <numerusform>%Ln línea está repetida.</numerusform>
            <numerusform>%Ln líneas están repetidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Examinando los archivos…</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) nothing can be imported.</source>
        <translation>
            <numerusform>De %Ln archivo no se puede importar nada.</numerusform>
            <numerusform>De %Ln archivos no se puede importar nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked; nothing was sent.</source>
        <translation>Comprobado; no se envió nada.</translation>
    </message>
    <message>
        <source>%1 done: %2 completed, %3 failed. %4 under way, %5 waiting.</source>
        <extracomment>%1: &quot;340 of 1,000&quot;; the other numbers are of imports</extracomment>
        <translation>Terminadas: %1 (completadas: %2; fallidas: %3). En curso: %4; en espera: %5.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>The server has enough to do; the next ones follow.</source>
        <translation>El servidor tiene trabajo suficiente; las siguientes irán después.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import Manifest</source>
        <translation>Importar manifiesto</translation>
    </message>
    <message>
        <source>A manifest is a list of imports in a file: CSV with a line of titles, or one JSON object a line. Each line has an address or a file (“url”), and may have a “name” and the options of the server: creatorId, playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles.</source>
        <translation>Un manifiesto es una lista de importaciones en un archivo: CSV con una línea de títulos, o un objeto JSON por línea. Cada línea tiene una dirección o un archivo («url») y puede tener un nombre («name») y las opciones del servidor: creatorId, playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles.</translation>
    </message>
    <message>
        <source>&amp;Choose file…</source>
        <translation>&amp;Elegir archivo…</translation>
    </message>
    <message>
        <source>Import in&amp;to:</source>
        <translation>Importar en la cuen&amp;ta:</translation>
    </message>
    <message>
        <source>Lines of the manifest</source>
        <translation>Líneas del manifiesto</translation>
    </message>
    <message>
        <source>Imports that have ended</source>
        <translation>Importaciones que han terminado</translation>
    </message>
    <message>
        <source>C&amp;heck only</source>
        <extracomment>a button: looks at everything without sending anything</extracomment>
        <translation>Solo com&amp;probar</translation>
    </message>
    <message>
        <source>Looks at every line and file, and sends nothing</source>
        <translation>Examina cada línea y cada archivo, y no envía nada</translation>
    </message>
    <message>
        <source>Choose a Manifest</source>
        <translation>Elegir un manifiesto</translation>
    </message>
    <message>
        <source>Manifests (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)</source>
        <translation>Manifiestos (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <extracomment>%1: the system&apos;s reason</extracomment>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %Ln import(s).</source>
        <extracomment>their answers were lost on the way</extracomment>
        <translation>
            <numerusform>Averiguando qué ha sido de %Ln importación.</numerusform>
            <numerusform>Averiguando qué ha sido de %Ln importaciones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestModel</name>
    <message>
        <source>Left out: %1</source>
        <extracomment>%1: why a line is not imported</extracomment>
        <translation>Omitida: %1</translation>
    </message>
    <message>
        <source>Will be imported</source>
        <translation>Se importará</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Was being imported already</source>
        <translation>Ya se estaba importando</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>%1: the reason</extracomment>
        <translation>Fallida: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1: the reason</extracomment>
        <translation>Rechazada: %1</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <extracomment>what a screen reader says of a line of a manifest; %1: its number, %2: what became of it</extracomment>
        <translation>Línea %1, %2</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>column: the number of a line</extracomment>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Dirección o archivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>It was being imported already; the options were not applied.</source>
        <translation>Ya se estaba importando; las opciones no se aplicaron.</translation>
    </message>
    <message>
        <source>Completed; the options were not applied</source>
        <translation>Completado; las opciones no se aplicaron</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestRun</name>
    <message>
        <source>There is no such file.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>No es un archivo.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>The progress cannot be saved on this computer. Is the disk full?</source>
        <translation>No se puede guardar el progreso en este equipo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>The upload was taken away before it was done.</source>
        <translation>La subida se quitó antes de terminar.</translation>
    </message>
    <message>
        <source>The server no longer lists its task.</source>
        <translation>El servidor ya no muestra su tarea.</translation>
    </message>
</context>
<context>
    <name>reelwatch::Manifests</name>
    <message>
        <source>The import of “%1” is not finished: %2 of %3 are done.</source>
        <extracomment>%1: a file&apos;s name; %2 and %3: numbers of imports</extracomment>
        <translation>La importación de «%1» no ha terminado: %2 de %3 hechas.</translation>
    </message>
    <message>
        <source>The file has changed since its import began, so that its lines cannot be told any more. Put the old file back, or choose a file to begin anew.</source>
        <translation>El archivo ha cambiado desde que empezó su importación y ya no se pueden reconocer sus líneas. Vuelva a poner el archivo anterior o elija un archivo para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Import Manifest</source>
        <translation>Importar manifiesto</translation>
    </message>
    <message>
        <source>The import of “%1” is not finished</source>
        <translation>La importación de «%1» no ha terminado</translation>
    </message>
    <message>
        <source>If you begin another one, what is left of it is not imported any more.</source>
        <translation>Si empieza otra, lo que queda de esta ya no se importará.</translation>
    </message>
    <message>
        <source>Begin the other one</source>
        <translation>Empezar la otra</translation>
    </message>
    <message>
        <source>The progress cannot be saved on this computer, so that the import could not go on after a restart. Is the disk full?</source>
        <translation>No se puede guardar el progreso en este equipo, así que la importación no podría continuar tras un reinicio. ¿Está lleno el disco?</translation>
    </message>
</context>
<context>
    <name>reelwatch::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Próximo intento en %1 s</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Intentando…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the account a notice is about; %2: what it says</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>reelwatch::Notifier</name>
    <message>
        <source>Show</source>
        <extracomment>the click on a notification, where the desktop shows it as a button</extracomment>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>reelwatch::PreferencesDialog</name>
    <message>
        <source>Test</source>
        <extracomment>stands for the account&apos;s name in the test of a command</extracomment>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>a button: ends the command that is being tested</extracomment>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En ejecución…</translation>
    </message>
    <message>
        <source>Done, exit status 0.</source>
        <translation>Hecho, estado de salida 0.</translation>
    </message>
    <message>
        <source>Exit status %1. Most programs say by this that they failed.</source>
        <translation>Estado de salida %1. La mayoría de los programas indican así que han fallado.</translation>
    </message>
    <message>
        <source>The program ended by a crash or a signal.</source>
        <translation>El programa terminó por un fallo o una señal.</translation>
    </message>
    <message>
        <source>The program could not be started. Is its name right? %1</source>
        <translation>No se pudo iniciar el programa. ¿Es correcto su nombre? %1</translation>
    </message>
    <message>
        <source>The program took longer than a minute and was ended.</source>
        <translation>El programa tardó más de un minuto y se detuvo.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>&amp;General</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>&amp;Comando</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Apariencia:</translation>
    </message>
    <message>
        <source>Ask for &amp;updates every:</source>
        <translation>Actuali&amp;zar cada:</translation>
    </message>
    <message>
        <source>Show an icon in the &amp;tray</source>
        <translation>Mostrar un icono en la &amp;bandeja</translation>
    </message>
    <message>
        <source>With the number of active tasks, and a menu to show and hide the window, to pause updates and to quit</source>
        <translation>Con el número de tareas activas y un menú para mostrar y ocultar la ventana, pausar las actualizaciones y salir</translation>
    </message>
    <message>
        <source>This desktop has no tray for icons. Everything works without it.</source>
        <translation>Este escritorio no tiene bandeja para iconos. Todo funciona sin ella.</translation>
    </message>
    <message>
        <source>Tell me on the &amp;desktop of:</source>
        <translation>Avisar en el &amp;escritorio de:</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>notifications are shown of no tasks</extracomment>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>Tareas fallidas</translation>
    </message>
    <message>
        <source>Tasks that finished or failed</source>
        <translation>Tareas terminadas o fallidas</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Horas de silencio</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <extracomment>begin of the quiet hours</extracomment>
        <translation>de&amp;sde</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <extracomment>end of the quiet hours</extracomment>
        <translation>has&amp;ta</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>Horas de silencio desde</translation>
    </message>
    <message>
        <source>Quiet hours to</source>
        <translation>Horas de silencio hasta</translation>
    </message>
    <message>
        <source>At most one notification in ten seconds tells of all that ended. In quiet hours, and while the desktop is set to “do not disturb”, they wait.</source>
        <translation>Como máximo una notificación cada diez segundos informa de todo lo que ha terminado. En las horas de silencio, y mientras el escritorio esté en «no molestar», las notificaciones esperan.</translation>
    </message>
    <message>
        <source>&amp;Run a command for:</source>
        <translation>E&amp;jecutar un comando para:</translation>
    </message>
    <message>
        <source>No task</source>
        <extracomment>the command is run for no tasks</extracomment>
        <translation>Ninguna tarea</translation>
    </message>
    <message>
        <source>Each task that failed</source>
        <translation>Cada tarea fallida</translation>
    </message>
    <message>
        <source>Each task that finished or failed</source>
        <translation>Cada tarea terminada o fallida</translation>
    </message>
    <message>
        <source>&amp;Program and its arguments, one a line:</source>
        <translation>Prog&amp;rama y sus argumentos, uno por línea:</translation>
    </message>
    <message>
        <source>In arguments, these are filled in: %1. There is no shell: each line reaches the program as it is. Secrets are masked.</source>
        <extracomment>%1: such as &quot;{id}, {name}&quot;</extracomment>
        <translation>En los argumentos se sustituyen: %1. No interviene ningún shell: cada línea llega al programa tal cual. Los datos secretos se ocultan.</translation>
    </message>
    <message>
        <source>What the command printed</source>
        <translation>Lo que mostró el comando</translation>
    </message>
</context>
<context>
    <name>reelwatch::ProgressView</name>
    <message>
        <source>Cancel upload</source>
        <translation>Cancelar subida</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Nothing is running.
Imports and uploads appear here while they are worked on.</source>
        <translation>No hay nada en curso.
Las importaciones y subidas aparecen aquí mientras se procesan.</translation>
    </message>
    <message>
        <source>Running and finished work</source>
        <translation>Trabajos en curso y terminados</translation>
    </message>
    <message>
        <source>Take everything that has ended off this list; the tasks stay.</source>
        <translation>Quitar de esta lista todo lo que ha terminado; las tareas se conservan.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nada en curso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln activa</numerusform>
            <numerusform>%Ln activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active, %1</source>
        <extracomment>%1 is a percentage: &quot;3 active, 61 %&quot;.</extracomment>
        <translation>
            <numerusform>%Ln activa, %1</numerusform>
            <numerusform>%Ln activas, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Task</source>
        <translation>&amp;Abrir tarea</translation>
    </message>
    <message>
        <source>&amp;Cancel Upload</source>
        <translation>&amp;Cancelar subida</translation>
    </message>
    <message>
        <source>&amp;Take off the List</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>&amp;Pause Upload</source>
        <translation>&amp;Pausar subida</translation>
    </message>
    <message>
        <source>&amp;Resume Upload</source>
        <translation>&amp;Reanudar subida</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Intentar ahora</translation>
    </message>
    <message>
        <source>&amp;Start Over</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>Pause the upload</source>
        <translation>Pausar la subida</translation>
    </message>
    <message>
        <source>Go on with the upload where it was</source>
        <translation>Continuar la subida donde estaba</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Volver a intentarlo ahora</translation>
    </message>
    <message>
        <source>Send the file from its beginning</source>
        <translation>Enviar el archivo desde el principio</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>Reintentar la descarga</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Detener la descarga</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>Abrir archi&amp;vo</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>A&amp;brir carpeta</translation>
    </message>
    <message>
        <source>&amp;Stop the Download</source>
        <translation>&amp;Detener la descarga</translation>
    </message>
</context>
<context>
    <name>reelwatch::RenameDialog</name>
    <message>
        <source>Rename Asset</source>
        <translation>Cambiar nombre del recurso</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>N&amp;ombre:</translation>
    </message>
</context>
<context>
    <name>reelwatch::RetryDialog</name>
    <message>
        <source>Sent</source>
        <extracomment>of a task: the server has been asked to do it again and has not answered</extracomment>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Retried</source>
        <extracomment>of a task: the server does it again</extracomment>
        <translation>Reintentada</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>column title: what became of it</extracomment>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>%1 of %2 retried, %3 refused.</source>
        <translation>Reintentadas: %1 de %2; rechazadas: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 retried.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation>Reintentadas: %1 de %2.</translation>
    </message>
    <message numerus="yes">
        <source>The server has no room for more now. Going on in %n second(s).</source>
        <translation>
            <numerusform>El servidor no tiene sitio para más por ahora. Se continúa en %n segundo.</numerusform>
            <numerusform>El servidor no tiene sitio para más por ahora. Se continúa en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>Detenido: %1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Retry Tasks</source>
        <translation>Reintentar tareas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) will be retried:</source>
        <translation>
            <numerusform>Se reintentará %Ln tarea:</numerusform>
            <numerusform>Se reintentarán %Ln tareas:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected task(s) stay(s) as it is: only failed and cancelled ones can be retried.</source>
        <translation>
            <numerusform>%Ln tarea seleccionada queda como está: solo se pueden reintentar las fallidas y canceladas.</numerusform>
            <numerusform>%Ln tareas seleccionadas quedan como están: solo se pueden reintentar las fallidas y canceladas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to retry</source>
        <translation>Tareas que se reintentarán</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>reelwatch::SaveViewDialog</name>
    <message>
        <source>, </source>
        <extracomment>between the names of columns: &quot;State, Name&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 ascending</source>
        <extracomment>how the list is sorted; %1: a column</extracomment>
        <translation>%1 ascendente</translation>
    </message>
    <message>
        <source>%1 descending</source>
        <translation>%1 descendente</translation>
    </message>
    <message>
        <source>by state</source>
        <extracomment>the rows of the list stand together by this</extracomment>
        <translation>por estado</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>by type</source>
        <translation>por tipo</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>the rows of the list are not grouped</extracomment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>What belongs to it; the rest stays as it is when the view is chosen:</source>
        <translation>Qué incluye la vista; al elegirla, lo demás queda como está:</translation>
    </message>
    <message>
        <source>&amp;Search: %1</source>
        <translation>&amp;Búsqueda: %1</translation>
    </message>
    <message>
        <source>all tasks</source>
        <translation>todas las tareas</translation>
    </message>
    <message>
        <source>&amp;Columns: %1</source>
        <translation>&amp;Columnas: %1</translation>
    </message>
    <message>
        <source>S&amp;orting: %1</source>
        <translation>&amp;Orden: %1</translation>
    </message>
    <message>
        <source>&amp;Grouping: %1</source>
        <translation>&amp;Agrupación: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Choose at least one part.</source>
        <translation>Elija al menos una parte.</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Ya hay una vista con este nombre. Se reemplazará.</translation>
    </message>
</context>
<context>
    <name>reelwatch::SearchBox</name>
    <message>
        <source>Search tasks</source>
        <translation>Buscar tareas</translation>
    </message>
    <message>
        <source>Words, or terms like phase:failed or size:&gt;1GB. The Down key shows what can be written.</source>
        <translation>Palabras, o términos como phase:failed o size:&gt;1GB. La tecla Abajo muestra lo que se puede escribir.</translation>
    </message>
    <message>
        <source>How to Search</source>
        <extracomment>of the icon in the search field</extracomment>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>How to search (F1)</source>
        <translation>Cómo buscar (F1)</translation>
    </message>
    <message>
        <source>Not everything is understood</source>
        <extracomment>of the sign in the search field, read aloud</extracomment>
        <translation>No se entiende todo</translation>
    </message>
</context>
<context>
    <name>reelwatch::SearchHelp</name>
    <message>
        <source>How to Search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>A task is listed when every term fits. Double-click an example, or press Enter on it, to add it to the search.</source>
        <translation>Una tarea aparece cuando cumple todos los términos. Haga doble clic en un ejemplo, o pulse Intro sobre él, para añadirlo a la búsqueda.</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <extracomment>a group of examples of what can be typed to search</extracomment>
        <translation>Palabras y términos</translation>
    </message>
    <message>
        <source>Fields</source>
        <extracomment>a group of examples of what can be typed to search: phase:failed, size:&gt;1GB</extracomment>
        <translation>Campos</translation>
    </message>
</context>
<context>
    <name>reelwatch::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>reelwatch::SleepInhibitor</name>
    <message>
        <source>Files are being uploaded</source>
        <translation>Se están subiendo archivos</translation>
    </message>
</context>
<context>
    <name>reelwatch::StageBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>reelwatch::StatusLine</name>
    <message>
        <source>Paused, updated %1</source>
        <translation>En pausa, actualizado %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde %1</translation>
    </message>
    <message>
        <source>No update since %1</source>
        <translation>Sin actualizar desde %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando el servidor…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far</source>
        <translation>Obteniendo tareas anteriores: %1 por ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln tarea</numerusform>
            <numerusform>%Ln tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>how many of the tasks pass the filters</extracomment>
        <translation>
            <numerusform>%Ln visible</numerusform>
            <numerusform>%Ln visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <extracomment>how many tasks are not ended yet</extracomment>
        <translation>
            <numerusform>%Ln activa</numerusform>
            <numerusform>%Ln activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionada</numerusform>
            <numerusform>%Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between parts of a list such as &quot;5,000 tasks, 3 active, 12 selected&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln solicitud</numerusform>
            <numerusform>%Ln solicitudes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 received</source>
        <translation>%1, %2 recibidos</translation>
    </message>
    <message>
        <source>Updated %1, sparing the metered network</source>
        <translation>Actualizado %1, ahorrando datos en la red de uso medido</translation>
    </message>
    <message>
        <source>Complete back to %1</source>
        <extracomment>%1 is a date: older tasks have not been fetched</extracomment>
        <translation>Lista completa desde el %1</translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far, complete back to %2</source>
        <extracomment>%1 is a number of tasks, %2 a date: every task since then is in the list</extracomment>
        <translation>Obteniendo tareas anteriores: %1 por ahora, lista completa desde el %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an account; %2: how fresh its tasks are, such as &quot;Offline since 14:02&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: the state of one account; %n: how many other accounts have no fresh tasks either</extracomment>
        <translation>
            <numerusform>%1 y %n cuenta más</numerusform>
            <numerusform>%1 y %n cuentas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>ends the fetching of older tasks for now</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Get older tasks</source>
        <translation>Obtener tareas anteriores</translation>
    </message>
    <message>
        <source>Since the accounts were opened: %1 received, %2 sent</source>
        <translation>Desde que se abrieron las cuentas: %1 recibidos, %2 enviados</translation>
    </message>
    <message>
        <source>Older tasks are not fetched</source>
        <translation>Las tareas anteriores no se descargan</translation>
    </message>
    <message>
        <source>Offline since %1, updated %2</source>
        <extracomment>%1 is a time such as 14:02, %2 an age such as &quot;4 h ago&quot;</extracomment>
        <translation>Sin conexión desde %1, actualizado %2</translation>
    </message>
    <message>
        <source>No update since %1, updated %2</source>
        <translation>Sin actualizar desde %1, actualizado %2</translation>
    </message>
    <message>
        <source>Asking the server, updated %1</source>
        <translation>Consultando el servidor, actualizado %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Aún sin actualizar</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskActions</name>
    <message>
        <source>Retr&amp;y</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>short, on the toolbar: have a failed task done again</extracomment>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>&amp;Start again like this one…</source>
        <translation>E&amp;mpezar otra como esta…</translation>
    </message>
    <message>
        <source>Open the result in the &amp;browser</source>
        <translation>Abrir el resultado en el &amp;navegador</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Rena&amp;me asset…</source>
        <translation>Cam&amp;biar nombre del recurso…</translation>
    </message>
    <message>
        <source>&amp;Delete asset…</source>
        <translation>Eliminar recur&amp;so…</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <extracomment>curl is a program of the command line</extracomment>
        <translation>Copiar como cu&amp;rl</translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>No iniciada</translation>
    </message>
    <message>
        <source>The local service cannot export to IPFS.</source>
        <translation>El servicio local no puede exportar a IPFS.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asset(s) deleted.</source>
        <translation>
            <numerusform>%Ln recurso eliminado.</numerusform>
            <numerusform>%Ln recursos eliminados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted; the rows say why.</source>
        <translation>
            <numerusform>No se pudo eliminar %Ln; las filas indican el motivo.</numerusform>
            <numerusform>No se pudieron eliminar %Ln; las filas indican el motivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>No abierto</translation>
    </message>
    <message>
        <source>The server gives no address that a browser can open.</source>
        <translation>El servidor no da ninguna dirección que un navegador pueda abrir.</translation>
    </message>
    <message>
        <source>Do&amp;wnload the result…</source>
        <translation>&amp;Descargar el resultado…</translation>
    </message>
    <message>
        <source>&amp;Transcode…</source>
        <translation>Transc&amp;odificar…</translation>
    </message>
    <message>
        <source>C&amp;lip…</source>
        <extracomment>cut a piece out of a recording</extracomment>
        <translation>Crear c&amp;lip…</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <extracomment>in the list, in place of a task&apos;s state: the result was not fetched</extracomment>
        <translation>No descargado</translation>
    </message>
    <message>
        <source>Not transcoded</source>
        <translation>No transcodificado</translation>
    </message>
    <message>
        <source>Not clipped</source>
        <translation>Clip no creado</translation>
    </message>
    <message>
        <source>Servers can clip recordings of live streams only.</source>
        <translation>Los servidores solo pueden crear clips de grabaciones de emisiones en directo.</translation>
    </message>
    <message>
        <source>Download the result</source>
        <translation>Descargar el resultado</translation>
    </message>
    <message>
        <source>Its address holds a secret that the server or Reelwatch has masked. Import it by the whole address instead.</source>
        <translation>La dirección contiene un secreto que el servidor o Reelwatch ha ocultado. Importe con la dirección completa.</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskDelegate</name>
    <message>
        <source>No longer on the server; kept here.</source>
        <translation>Ya no está en el servidor; se conserva aquí.</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskDetailView</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Select a task to see its details.</source>
        <translation>Seleccione una tarea para ver sus detalles.</translation>
    </message>
    <message>
        <source>This task is not known yet.</source>
        <translation>Esta tarea todavía no se conoce.</translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation>Copiar todo como texto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskListPane</name>
    <message>
        <source>Getting your tasks… %1 so far</source>
        <translation>Obteniendo sus tareas… %1 por ahora</translation>
    </message>
    <message>
        <source>Getting your tasks…</source>
        <translation>Obteniendo sus tareas…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nada coincide con «%1»</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Todavía no hay tareas</translation>
    </message>
    <message>
        <source>Import a video, and its progress and its results appear here.</source>
        <translation>Importe un vídeo y aquí aparecerán su progreso y sus resultados.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation>Importar el clip de muestra</translation>
    </message>
    <message>
        <source>You can also drop files or addresses on this window.</source>
        <translation>También puede soltar archivos o direcciones en esta ventana.</translation>
    </message>
    <message>
        <source>Other tasks of this account are hidden by the filters or the search text.</source>
        <translation>Los filtros o el texto de búsqueda ocultan otras tareas de esta cuenta.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>The tasks could not be fetched</source>
        <translation>No se pudieron obtener las tareas</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s)</source>
        <extracomment>a button: that many rows wait to take their new place in the list</extracomment>
        <translation>
            <numerusform>%Ln actualización</numerusform>
            <numerusform>%Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rows in order now</source>
        <translation>Ordenar las filas ahora</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskLookup</name>
    <message>
        <source>Open Task by Id</source>
        <translation>Abrir tarea por ID</translation>
    </message>
    <message>
        <source>Id, or address of the task</source>
        <translation>ID o dirección de la tarea</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Task:</source>
        <translation>&amp;Tarea:</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Cuenta:</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskView</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskWindow</name>
    <message>
        <source>%1 — Reelwatch</source>
        <extracomment>The title of a task&apos;s window: %1 is its name.</extracomment>
        <translation>%1 — Reelwatch</translation>
    </message>
</context>
<context>
    <name>reelwatch::TrackTable</name>
    <message>
        <source>&amp;Copy Value</source>
        <extracomment>Copies the field of a table that was clicked.</extracomment>
        <translation>&amp;Copiar valor</translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation>Copiar &amp;fila</translation>
    </message>
    <message>
        <source>Copy &amp;Table</source>
        <translation>Copiar &amp;tabla</translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation>Copiar t&amp;odo como texto</translation>
    </message>
</context>
<context>
    <name>reelwatch::TranscodeDialog</name>
    <message>
        <source>The address of the file must be a complete http or https address.</source>
        <translation>La dirección del archivo debe ser una dirección http o https completa.</translation>
    </message>
    <message>
        <source>Line %1 of your own profiles is not of the form “960x540 2 Mb/s”.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>La línea %1 de sus perfiles propios no tiene la forma «960x540 2 Mb/s».</translation>
    </message>
    <message>
        <source>Name a folder for HLS, for MP4, or for both.</source>
        <translation>Indique una carpeta para HLS, para MP4 o para ambos.</translation>
    </message>
    <message>
        <source>Enter the proof that web3.storage gave you.</source>
        <translation>Introduzca la prueba que le dio web3.storage.</translation>
    </message>
    <message>
        <source>The endpoint of the store must be a complete http or https address.</source>
        <translation>El punto de conexión del almacenamiento debe ser una dirección http o https completa.</translation>
    </message>
    <message>
        <source>Enter the bucket.</source>
        <translation>Introduzca el bucket.</translation>
    </message>
    <message>
        <source>Enter the access key of the store, its id and its secret.</source>
        <translation>Introduzca la clave de acceso del almacenamiento: su ID y su secreto.</translation>
    </message>
    <message>
        <source>Transcode</source>
        <translation>Transcodificación</translation>
    </message>
    <message>
        <source>Make other renditions of “%1”, in a store of your own.</source>
        <extracomment>%1 is the name of an asset</extracomment>
        <translation>Crear otras versiones de «%1» en un almacenamiento propio.</translation>
    </message>
    <message>
        <source>One per line, such as: 960x540 2 Mb/s</source>
        <translation>Uno por línea, por ejemplo: 960x540 2 Mb/s</translation>
    </message>
    <message>
        <source>A store that speaks S3</source>
        <translation>Un almacenamiento compatible con S3</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>Punto de &amp;conexión:</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Bucket:</translation>
    </message>
    <message>
        <source>Access &amp;key id:</source>
        <translation>ID de cl&amp;ave de acceso:</translation>
    </message>
    <message>
        <source>Secret &amp;access key:</source>
        <translation>Clave de acceso &amp;secreta:</translation>
    </message>
    <message>
        <source>P&amp;roof:</source>
        <extracomment>a word of web3.storage for what lets others store there</extracomment>
        <translation>P&amp;rueba:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Arch&amp;ivo:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>Perfiles:</translation>
    </message>
    <message>
        <source>&amp;Own profiles:</source>
        <translation>Perfiles pr&amp;opios:</translation>
    </message>
    <message>
        <source>&amp;HLS into:</source>
        <extracomment>folders in a store</extracomment>
        <translation>&amp;HLS en:</translation>
    </message>
    <message>
        <source>&amp;MP4 into:</source>
        <extracomment>folders in a store</extracomment>
        <translation>&amp;MP4 en:</translation>
    </message>
    <message>
        <source>&amp;Store:</source>
        <translation>A&amp;lmacenamiento:</translation>
    </message>
    <message>
        <source>Without a profile the server chooses. It fetches the file from its address, so the address must be open to it.</source>
        <translation>Sin perfil, elige el servidor. Este obtiene el archivo de su dirección, así que la dirección debe ser accesible para él.</translation>
    </message>
    <message>
        <source>&amp;Transcode</source>
        <translation>&amp;Transcodificar</translation>
    </message>
</context>
<context>
    <name>reelwatch::TrayIcon</name>
    <message>
        <source>&amp;Hide Reelwatch</source>
        <extracomment>in the menu of the tray icon</extracomment>
        <translation>&amp;Ocultar Reelwatch</translation>
    </message>
    <message>
        <source>&amp;Show Reelwatch</source>
        <translation>&amp;Mostrar Reelwatch</translation>
    </message>
</context>
<context>
    <name>reelwatch::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>reelwatch::Upload</name>
    <message>
        <source>The file “%1” does not exist any more.</source>
        <translation>El archivo «%1» ya no existe.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>«%1» no es un archivo.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened: %2</source>
        <translation>No se puede abrir el archivo «%1»: %2</translation>
    </message>
    <message>
        <source>The file “%1” is empty.</source>
        <translation>El archivo «%1» está vacío.</translation>
    </message>
    <message>
        <source>The file “%1” changed or could not be read to its end.</source>
        <translation>El archivo «%1» cambió o no se pudo leer hasta el final.</translation>
    </message>
    <message>
        <source>The server does not keep what was sent of this file any more. Start over.</source>
        <translation>El servidor ya no conserva lo que se envió de este archivo. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>The file “%1” was changed after its upload had begun. Start over to send it as it is now.</source>
        <translation>El archivo «%1» se modificó después de empezar su subida. Empiece de nuevo para enviarlo tal como está ahora.</translation>
    </message>
    <message>
        <source>The server has ended the task of this file: %1</source>
        <extracomment>%1 are the server&apos;s own words, usually English.</extracomment>
        <translation>El servidor ha terminado la tarea de este archivo: %1</translation>
    </message>
</context>
<context>
    <name>reelwatch::ValueText</name>
    <message>
        <source>Copy &amp;Selection</source>
        <translation>Copiar &amp;selección</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation>Copiar &amp;todo como texto</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <extracomment>Opens a web address.</extracomment>
        <translation>&amp;Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>reelwatch::ViewControl</name>
    <message>
        <source>All tasks</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>the chosen view of the list, which was changed since; %1: its name</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>Vista: %1, modificada</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <extracomment>the menu of saved views of the list</extracomment>
        <translation>&amp;Vistas guardadas</translation>
    </message>
    <message>
        <source>&amp;All tasks</source>
        <translation>&amp;Todas las tareas</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>&amp;Guardar vista…</translation>
    </message>
    <message>
        <source>&amp;Manage views…</source>
        <translation>G&amp;estionar vistas…</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <extracomment>the present look of the list becomes that view&apos;s; %1: its name</extracomment>
        <translation>&amp;Actualizar «%1»</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>Mi vista</translation>
    </message>
</context>
<context>
    <name>reelwatch::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Tareas</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Cuentas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>Update &amp;interval</source>
        <translation>&amp;Intervalo de actualización</translation>
    </message>
    <message>
        <source>&amp;Import addresses…</source>
        <translation>&amp;Importar direcciones…</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import videos from addresses or files (%1)</source>
        <translation>Importar vídeos desde direcciones o archivos (%1)</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>Importar &amp;archivos…</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation>Importar del &amp;portapapeles…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>&amp;Copiar fila</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Copiar &amp;ID</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>Ask the server for news now (%1)</source>
        <translation>Consultar ahora las novedades al servidor (%1)</translation>
    </message>
    <message>
        <source>Refresh &amp;this task</source>
        <translation>Actualizar &amp;esta tarea</translation>
    </message>
    <message>
        <source>&amp;Pause updates</source>
        <translation>&amp;Pausar actualizaciones</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>short, on the toolbar: stop asking the server for news</extracomment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop asking the server for news (%1)</source>
        <translation>Dejar de consultar novedades al servidor (%1)</translation>
    </message>
    <message>
        <source>Use the &amp;built-in local service</source>
        <translation>&amp;Usar el servicio local integrado</translation>
    </message>
    <message>
        <source>&amp;Connect to Livepeer Studio…</source>
        <translation>&amp;Conectar con Livepeer Studio…</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Nueva clave…</translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation>&amp;Olvidar esta cuenta…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Reelwatch</source>
        <translation>Acerca &amp;de Reelwatch</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>the language the system is set to
----------
light or dark as the system is</extracomment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>the program chooses how often it asks the server</extracomment>
        <translation>Automático</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>A&amp;grupar por</translation>
    </message>
    <message>
        <source>Check the &amp;whole list</source>
        <extracomment>reads the whole list again, and finds out which tasks the server no longer has</extracomment>
        <translation>Comprobar la &amp;lista completa</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>Cómo &amp;buscar</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>tasks are not grouped</extracomment>
        <translation>Sin agrupar</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>tasks are grouped by their state</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>tasks are grouped by the day of their last change</extracomment>
        <translation>Día</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>tasks are grouped by their type</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge failure</source>
        <extracomment>marks failed tasks as seen, or takes the mark away again</extracomment>
        <translation>Marcar el fallo como &amp;visto</translation>
    </message>
    <message>
        <source>Try &amp;faults…</source>
        <extracomment>opens a window in which the local service can be made to misbehave</extracomment>
        <translation>Probar &amp;fallos…</translation>
    </message>
    <message>
        <source>Import &amp;manifest…</source>
        <extracomment>imports a list of videos from a file</extracomment>
        <translation>Importar &amp;manifiesto…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Pr&amp;eferencias…</translation>
    </message>
    <message>
        <source>Open by i&amp;d…</source>
        <extracomment>opens a task that a person knows the id of</extracomment>
        <translation>Abrir por I&amp;D…</translation>
    </message>
</context>
</TS>
