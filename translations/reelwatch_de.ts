<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>This is not an address of a server. An example: %1</source>
        <translation>Das ist keine Adresse eines Servers. Ein Beispiel: %1</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>Die Adresse muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address. The server is asked with an API key.</source>
        <translation>Lassen Sie Benutzername und Passwort aus der Adresse weg. Der Server wird mit einem API-Schlüssel gefragt.</translation>
    </message>
    <message>
        <source>Your key would travel unprotected. Use https:// for a server that is not on this computer.</source>
        <translation>Ihr Schlüssel würde ungeschützt übertragen. Verwenden Sie https:// für einen Server, der nicht auf diesem Computer läuft.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The server cannot be reached. Check the network connection.</source>
        <translation>Der Server ist nicht erreichbar. Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again later.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made. Check the address and the clock of this computer.</source>
        <translation>Es kam keine sichere Verbindung zum Server zustande. Prüfen Sie die Adresse und die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The server does not accept the API key. Check the key of this account.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an. Prüfen Sie den Schlüssel dieses Kontos.</translation>
    </message>
    <message>
        <source>The API key does not permit this.</source>
        <translation>Der API-Schlüssel erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>Der Server hat das Gewünschte nicht.</translation>
    </message>
    <message>
        <source>This cannot be done in the present state.</source>
        <translation>Das ist im jetzigen Zustand nicht möglich.</translation>
    </message>
    <message>
        <source>The server refuses the request.</source>
        <translation>Der Server lehnt die Anfrage ab.</translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again later.</source>
        <translation>Der Server bittet um weniger Anfragen. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Try again later.</source>
        <translation>Der Server hat selbst eine Störung. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The request was stopped, because the API key would have gone to another or an insecure address. Check the server address of this account.</source>
        <translation>Die Anfrage wurde gestoppt, weil der API-Schlüssel an eine andere oder unsichere Adresse gegangen wäre. Prüfen Sie die Serveradresse dieses Kontos.</translation>
    </message>
    <message>
        <source>A web page answered in place of the server. Check the server address, and whether this network asks you to sign in.</source>
        <translation>Statt des Servers hat eine Webseite geantwortet. Prüfen Sie die Serveradresse und ob dieses Netzwerk eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is incomplete or cannot be read. Try again later.</source>
        <translation>Die Antwort des Servers ist unvollständig oder nicht lesbar. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 The server says: %2</source>
        <extracomment>%1 is a whole sentence, %2 are the server&apos;s own words, usually English.</extracomment>
        <translation>%1 Der Server meldet: %2</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not from an authority this computer trusts, so that anybody could pose as the server. If it is your own server, give this account its certificate file.</source>
        <translation>Das Zertifikat des Servers stammt von keiner Stelle, der dieser Computer vertraut; jeder könnte sich als der Server ausgeben. Ist es Ihr eigener Server, geben Sie diesem Konto seine Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Whoever runs the server must renew it; check also the clock of this computer.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen. Wer den Server betreibt, muss es erneuern; prüfen Sie auch die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clock of this computer.</source>
        <translation>Das Zertifikat des Servers gilt noch nicht. Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate is that of another server. Check the server address of this account.</source>
        <translation>Das Zertifikat ist das eines anderen Servers. Prüfen Sie die Serveradresse dieses Kontos.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted.</source>
        <translation>Dem Zertifikat des Servers kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a password. Check the proxy settings of this computer.</source>
        <translation>Der Proxy dieses Netzes verlangt ein Passwort. Prüfen Sie die Proxy-Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>The proxy of this network cannot be reached or refuses the connection. Check the proxy settings of this computer.</source>
        <translation>Der Proxy dieses Netzes ist nicht erreichbar oder lehnt die Verbindung ab. Prüfen Sie die Proxy-Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>The server leads in a circle. Check the server address of this account.</source>
        <translation>Der Server führt im Kreis. Prüfen Sie die Serveradresse dieses Kontos.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than any list of tasks. It was not taken.</source>
        <translation>Die Antwort des Servers ist größer als jede Aufgabenliste. Sie wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The server named an address for the file that is not secure, or that leads to this computer. Nothing was sent there.</source>
        <translation>Der Server hat für die Datei eine Adresse genannt, die nicht sicher ist oder zu diesem Computer führt. Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The address that the server named for the file leads on to another one. Nothing was sent there.</source>
        <translation>Die Adresse, die der Server für die Datei genannt hat, führt zu einer anderen weiter. Dorthin wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>CaFile</name>
    <message>
        <source>The certificate file of this account cannot be read: %1. Choose it anew.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Die Zertifikatsdatei dieses Kontos kann nicht gelesen werden: %1. Wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>There is no certificate in the file %1. Choose the file with the certificate of the authority (PEM or DER).</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>In der Datei %1 ist kein Zertifikat. Wählen Sie die Datei mit dem Zertifikat der Stelle (PEM oder DER).</translation>
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
        <translation>Aufruf: reelwatch [Optionen] [Datei oder Adresse…]

Zeigt die Videoaufgaben eines Livepeer-Kontos. Dateien und Adressen öffnen den
ausgefüllten Importdialog.

  --server URL   diesen Server nur für diesen Lauf öffnen; weder seine Adresse noch der
                 Schlüssel noch eine Aufgabe wird gespeichert. Der Schlüssel wird aus der
                 Umgebungsvariablen LIVEPEER_API_KEY gelesen.
  -v, --version  die Version ausgeben
  -h, --help     diese Hilfe ausgeben
</translation>
    </message>
    <message>
        <source>--server needs an address</source>
        <translation>--server braucht eine Adresse</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>unbekannte Option %1</translation>
    </message>
    <message>
        <source>reelwatch: %1
Try &apos;reelwatch --help&apos;.</source>
        <extracomment>%1: what is wrong with the arguments</extracomment>
        <translation>reelwatch: %1
„reelwatch --help“ zeigt die Optionen.</translation>
    </message>
    <message>
        <source>Another version of Reelwatch is running. Close its window first.</source>
        <translation>Eine andere Version von Reelwatch läuft. Schließen Sie zuerst deren Fenster.</translation>
    </message>
    <message>
        <source>There are too many files and addresses to hand them to the window that is open.</source>
        <translation>Es sind zu viele Dateien und Adressen, um sie dem offenen Fenster zu übergeben.</translation>
    </message>
    <message>
        <source>Reelwatch is already running, but does not answer. Wait for it, or end it, and try again.</source>
        <translation>Reelwatch läuft bereits, antwortet aber nicht. Warten Sie darauf oder beenden Sie es, und versuchen Sie es noch einmal.</translation>
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
        <translation>Der Server nennt keine Adresse, von der die Datei heruntergeladen werden kann.</translation>
    </message>
    <message>
        <source>The file is not at its address any more.</source>
        <translation>Die Datei ist unter ihrer Adresse nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The server refuses to give the file (code %1).</source>
        <extracomment>%1 is a number of the protocol, such as 403</extracomment>
        <translation>Der Server verweigert die Datei (Code %1).</translation>
    </message>
    <message>
        <source>A web page came in place of the file. Check whether this network asks you to sign in.</source>
        <translation>Statt der Datei kam eine Webseite. Prüfen Sie, ob dieses Netzwerk eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The file changed on the server while it was fetched, again and again. Try again later.</source>
        <translation>Die Datei hat sich auf dem Server beim Holen immer wieder geändert. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server sends another file than its list says: %1 instead of %2.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Der Server sendet eine andere Datei, als seine Liste angibt: %1 statt %2.</translation>
    </message>
    <message>
        <source>What came is not the file that the server&apos;s list says: its checksum differs. It was thrown away.</source>
        <translation>Was ankam, ist nicht die Datei, die die Liste des Servers angibt: Die Prüfsumme weicht ab. Es wurde verworfen.</translation>
    </message>
    <message>
        <source>There is no room on the disk: %1 are needed, %2 are free.</source>
        <translation>Auf dem Datenträger ist zu wenig Platz: %1 werden benötigt, %2 sind frei.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <extracomment>%1 is the system&apos;s word for why</extracomment>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>A file of this name has come into being meanwhile. Download it under another name.</source>
        <translation>Inzwischen gibt es eine Datei mit diesem Namen. Laden Sie sie unter einem anderen Namen herunter.</translation>
    </message>
    <message>
        <source>The server sends more than the file should have: %1.</source>
        <translation>Der Server sendet mehr, als die Datei haben sollte: %1.</translation>
    </message>
    <message>
        <source>The file was not fetched, because its address is not secure, or leads to this computer.</source>
        <translation>Die Datei wurde nicht geholt, weil ihre Adresse nicht sicher ist oder zu diesem Computer führt.</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>Check that the address opens in a browser without signing in, then import it again.</source>
        <translation>Prüfen Sie, ob sich die Adresse ohne Anmeldung im Browser öffnen lässt, und importieren Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>The server does not take this kind of file. Convert it, for example to MP4 with H.264 and AAC, and import it again.</source>
        <translation>Der Server nimmt diese Art von Datei nicht an. Wandeln Sie sie um, zum Beispiel in MP4 mit H.264 und AAC, und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Convert the video to the pixel format yuv420p (8 bits, 4:2:0) and import it again.</source>
        <translation>Wandeln Sie das Video in das Pixelformat yuv420p um (8 Bit, 4:2:0) und importieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The file may be incomplete or no video. Check that it plays, then import it again.</source>
        <translation>Die Datei ist vielleicht unvollständig oder kein Video. Prüfen Sie, ob sie sich abspielen lässt, und importieren Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>The server could not fetch the whole file. Check that the address still works, then import it again.</source>
        <translation>Der Server konnte die Datei nicht vollständig abrufen. Prüfen Sie, ob die Adresse noch funktioniert, und importieren Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>The server could not store the file. Nothing is wrong with it; import it again later.</source>
        <translation>Der Server konnte die Datei nicht speichern. Mit ihr ist alles in Ordnung; importieren Sie sie später erneut.</translation>
    </message>
    <message>
        <source>The work took longer than the server allows. Import it again, or try a shorter or smaller file.</source>
        <translation>Die Arbeit hat länger gedauert, als der Server erlaubt. Importieren Sie die Datei erneut oder versuchen Sie es mit einer kürzeren oder kleineren.</translation>
    </message>
    <message>
        <source>The asset was deleted while the server worked on it. Import the file again if it is still wanted.</source>
        <translation>Das Asset wurde gelöscht, während der Server daran arbeitete. Importieren Sie die Datei erneut, wenn Sie sie noch brauchen.</translation>
    </message>
    <message>
        <source>This is a fault of the server. Import the file again; if that fails too, give the task ID to the server&apos;s support.</source>
        <translation>Das ist eine Störung des Servers. Importieren Sie die Datei erneut; wenn auch das fehlschlägt, nennen Sie dem Support des Servers die Aufgaben-ID.</translation>
    </message>
    <message>
        <source>Look for the video itself, and check that it plays, before you import it again.</source>
        <translation>Suchen Sie das Video selbst und prüfen Sie, ob es sich abspielen lässt, bevor Sie es erneut importieren.</translation>
    </message>
    <message>
        <source>Copy or download the file again until it plays to its end, then import it again.</source>
        <translation>Kopieren Sie die Datei erneut oder laden Sie sie erneut herunter, bis sie sich bis zum Ende abspielen lässt, und importieren Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>The file may be damaged. Convert it, for example to MP4 with H.264 and AAC, and import that.</source>
        <translation>Die Datei ist vielleicht beschädigt. Wandeln Sie sie um, zum Beispiel in MP4 mit H.264 und AAC, und importieren Sie das Ergebnis.</translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the files in it.</source>
        <translation>Das ist ein Ordner. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>File, %1</source>
        <extracomment>What a line of the import dialog is; %1 is a size, &quot;52.6 MB&quot;.</extracomment>
        <translation>Datei, %1</translation>
    </message>
    <message>
        <source>This is not a complete address.</source>
        <translation>Das ist keine vollständige Adresse.</translation>
    </message>
    <message>
        <source>Address; the server will store the user name and password in it.</source>
        <translation>Adresse; der Server speichert Benutzername und Passwort darin.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The line has characters that cannot be part of an address or path.</source>
        <translation>Die Zeile enthält Zeichen, die in einer Adresse oder einem Pfad nicht vorkommen können.</translation>
    </message>
    <message>
        <source>Write a whole address, starting with https://, or a whole path, starting with /.</source>
        <translation>Schreiben Sie eine ganze Adresse, die mit https:// beginnt, oder einen ganzen Pfad, der mit / beginnt.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>Die Adresse ist zu lang.</translation>
    </message>
    <message>
        <source>This is not the address of a file on this computer.</source>
        <translation>Das ist keine Adresse einer Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 cannot be imported. Use https, http, ipfs or ar.</source>
        <extracomment>%1 is the beginning of an address: &quot;ftp:&quot;.</extracomment>
        <translation>%1 kann nicht importiert werden. Verwenden Sie https, http, ipfs oder ar.</translation>
    </message>
    <message>
        <source>There is a blank in the address.</source>
        <translation>Die Adresse enthält ein Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>“%1” is no profile. Write heights, with a bit rate if you like: 1080p, 720p 2500k.</source>
        <translation>„%1“ ist kein Profil. Schreiben Sie Höhen, auf Wunsch mit einer Bitrate: 1080p, 720p 2500k.</translation>
    </message>
    <message>
        <source>The height of “%1” has to be an even number from %2 to %3.</source>
        <translation>Die Höhe von „%1“ muss eine gerade Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>“%1” needs a bit rate, such as “%1 2000k”.</source>
        <extracomment>%1 is what was typed: &quot;600p&quot;</extracomment>
        <translation>„%1“ braucht eine Bitrate, etwa „%1 2000k“.</translation>
    </message>
    <message>
        <source>The bit rate of “%1” has to lie between 50k and 200M (bits per second).</source>
        <translation>Die Bitrate von „%1“ muss zwischen 50k und 200M (Bit pro Sekunde) liegen.</translation>
    </message>
    <message>
        <source>As JSON, the profiles have to be a list such as [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}], each with a bit rate.</source>
        <translation>Als JSON müssen die Profile eine Liste sein, etwa [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}], jedes mit einer Bitrate.</translation>
    </message>
    <message>
        <source>This is a key file. Enter the encrypted key, in Base64, without the lines around it.</source>
        <translation>Das ist eine Schlüsseldatei. Geben Sie den verschlüsselten Schlüssel in Base64 ein, ohne die Zeilen darum herum.</translation>
    </message>
    <message>
        <source>The encrypted key has to be in Base64: letters, digits, +, / and = only.</source>
        <translation>Der verschlüsselte Schlüssel muss in Base64 angegeben sein: nur Buchstaben, Ziffern, +, / und =.</translation>
    </message>
    <message>
        <source>This is too short for an encrypted key. Encrypt the video’s key with the server’s public key; never enter the key itself.</source>
        <translation>Das ist zu kurz für einen verschlüsselten Schlüssel. Verschlüsseln Sie den Schlüssel des Videos mit dem öffentlichen Schlüssel des Servers; geben Sie nie den Schlüssel selbst ein.</translation>
    </message>
    <message>
        <source>The height %1 is there twice.</source>
        <translation>Die Höhe %1 kommt doppelt vor.</translation>
    </message>
    <message>
        <source>There is no profile. Write heights: 1080p, 720p.</source>
        <translation>Es gibt kein Profil. Schreiben Sie Höhen: 1080p, 720p.</translation>
    </message>
    <message>
        <source>It was imported with an encrypted key: enter it again.</source>
        <translation>Der Import erfolgte mit einem verschlüsselten Schlüssel: Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>The server does not tell whether MP4 files were asked for.</source>
        <translation>Der Server sagt nicht, ob MP4-Dateien verlangt wurden.</translation>
    </message>
    <message>
        <source>The length of its segments cannot be chosen here.</source>
        <translation>Die Länge der Segmente kann hier nicht gewählt werden.</translation>
    </message>
    <message>
        <source>The local service shows videos to this computer only, and checks no tokens.</source>
        <translation>Der lokale Dienst zeigt Videos nur diesem Computer und prüft keine Token.</translation>
    </message>
    <message>
        <source>The local service cannot decrypt videos.</source>
        <translation>Der lokale Dienst kann Videos nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>The local service keeps videos as they are, and makes no other versions.</source>
        <translation>Der lokale Dienst behält Videos, wie sie sind, und erzeugt keine anderen Fassungen.</translation>
    </message>
    <message>
        <source>The local service cannot sign videos.</source>
        <translation>Der lokale Dienst kann Videos nicht signieren.</translation>
    </message>
    <message>
        <source>The local service stores videos on this computer only.</source>
        <translation>Der lokale Dienst speichert Videos nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Who may play it, the creator ID and the storage are not known any more: choose them again.</source>
        <translation>Wer es abspielen darf, die Ersteller-ID und der Speicherort sind nicht mehr bekannt: Bitte wählen Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>There is no address or file on this line.</source>
        <translation>In dieser Zeile steht weder eine Adresse noch eine Datei.</translation>
    </message>
    <message>
        <source>“%1” names no file on this computer.</source>
        <translation>„%1“ nennt keine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Addresses begin with http, https, ipfs or ar; this one begins with “%1”.</source>
        <translation>Adressen beginnen mit http, https, ipfs oder ar; diese beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no valid address. Blanks and umlauts in it have to be encoded (“%20” for a blank).</source>
        <translation>„%1“ ist keine gültige Adresse. Leerzeichen und Umlaute darin müssen kodiert sein („%20“ für ein Leerzeichen).</translation>
    </message>
    <message>
        <source>“profiles” has to be a list such as [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}].</source>
        <translation>„profiles“ muss eine Liste sein, etwa [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}].</translation>
    </message>
    <message>
        <source>Each of the “profiles” needs a “bitrate” in bits per second.</source>
        <translation>Jedes der „profiles“ braucht eine „bitrate“ in Bit pro Sekunde.</translation>
    </message>
    <message>
        <source>“playbackPolicy” is public or jwt, or an object with a “type”; not “%1”.</source>
        <translation>„playbackPolicy“ ist public oder jwt oder ein Objekt mit einem „type“; nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” is true or false, not “%2”.</source>
        <translation>„%1“ ist true oder false, nicht „%2“.</translation>
    </message>
    <message>
        <source>“creatorId” has to be a text.</source>
        <translation>„creatorId“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>The encryption key has to be in Base64.</source>
        <translation>Der Schlüssel der Verschlüsselung muss in Base64 angegeben sein.</translation>
    </message>
    <message>
        <source>“targetSegmentSizeSecs” has to be a number of seconds.</source>
        <translation>„targetSegmentSizeSecs“ muss eine Anzahl von Sekunden sein.</translation>
    </message>
    <message>
        <source>From here on nothing is read: a manifest has at most %1 lines. Put the rest into another file.</source>
        <translation>Ab hier wird nichts mehr gelesen: Ein Manifest hat höchstens %1 Zeilen. Schreiben Sie den Rest in eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is no option of the server. There are: %2.</source>
        <translation>„%1“ ist keine Option des Servers. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>There are characters that cannot be read. Save the file as UTF-8.</source>
        <translation>Es gibt Zeichen, die nicht gelesen werden können. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>There are two addresses or files on this line.</source>
        <translation>In dieser Zeile stehen zwei Adressen oder Dateien.</translation>
    </message>
    <message>
        <source>“name” has to be a text.</source>
        <translation>„name“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <translation>Dasselbe wie Zeile %1; es wird einmal importiert.</translation>
    </message>
    <message>
        <source>A quotation mark (&quot;) on this line has no end.</source>
        <translation>Ein Anführungszeichen (&quot;) in dieser Zeile wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This line has more cells (%1) than there are titles (%2). A text with a separator in it has to stand in quotation marks.</source>
        <translation>Diese Zeile hat mehr Zellen (%1), als es Titel gibt (%2). Ein Text, der ein Trennzeichen enthält, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>Each line has to be one JSON object: {&quot;url&quot;: …}.</source>
        <translation>Jede Zeile muss ein JSON-Objekt sein: {&quot;url&quot;: …}.</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1 at character %2.</source>
        <translation>Das ist kein gültiges JSON: %1 bei Zeichen %2.</translation>
    </message>
    <message>
        <source>The file is larger than %1. Is it a list of imports?</source>
        <translation>Die Datei ist größer als %1. Ist sie eine Liste von Importen?</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is no text. A manifest is a CSV file or JSON lines.</source>
        <translation>Die Datei ist kein Text. Ein Manifest ist eine CSV-Datei oder besteht aus JSON-Zeilen.</translation>
    </message>
    <message>
        <source>The file is one JSON list. Put each of its objects on a line of its own, without brackets and commas around them.</source>
        <translation>Die Datei ist eine einzige JSON-Liste. Schreiben Sie jedes ihrer Objekte in eine eigene Zeile, ohne Klammern und Kommas darum herum.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No answer since %1.</source>
        <translation>Keine Antwort seit %1.</translation>
    </message>
    <message>
        <source>Offline since %1. The server cannot be reached.</source>
        <translation>Offline seit %1. Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account.</source>
        <translation>Dieser API-Schlüssel darf die Aufgaben des Kontos nicht auflisten.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Updates go on by themselves.</source>
        <translation>Der Server bittet um weniger Anfragen. Die Aktualisierung geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The server has a fault (code %1).</source>
        <translation>Der Server hat eine Störung (Code %1).</translation>
    </message>
    <message>
        <source>The server has a fault (code %1): %2</source>
        <translation>Der Server hat eine Störung (Code %1): %2</translation>
    </message>
    <message>
        <source>The server answered with a page instead of data. Check its address, or sign in to the network.</source>
        <translation>Der Server hat mit einer Webseite statt mit Daten geantwortet. Prüfen Sie seine Adresse oder melden Sie sich am Netzwerk an.</translation>
    </message>
    <message>
        <source>The server’s answer could not be read.</source>
        <translation>Die Antwort des Servers konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The built-in service could not start. %1</source>
        <translation>Der eingebaute Dienst konnte nicht starten. %1</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>Für dieses Konto gibt es keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>The saved tasks were damaged. They were set aside and are fetched anew.</source>
        <translation>Die gespeicherten Aufgaben waren beschädigt. Sie wurden beiseitegelegt und werden neu geholt.</translation>
    </message>
    <message>
        <source>The saved tasks were written by a newer version of Reelwatch. They are left untouched, and nothing is saved now.</source>
        <translation>Die gespeicherten Aufgaben stammen von einer neueren Version von Reelwatch. Sie bleiben unverändert, und zurzeit wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer. They are kept while the window is open.</source>
        <translation>Aufgaben können auf diesem Computer nicht gespeichert werden. Sie bleiben erhalten, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer: %1</source>
        <translation>Aufgaben können auf diesem Computer nicht gespeichert werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the server’s answer could not be read.</source>
        <translation>
            <numerusform>%Ln Eintrag in der Antwort des Servers konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Einträge in der Antwort des Servers konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filters hide active (%1) and failed (%2) tasks.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation>Die Filter verbergen aktive (%1) und fehlgeschlagene (%2) Aufgaben.</translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln active task(s).</source>
        <translation>
            <numerusform>Die Filter verbergen %Ln aktive Aufgabe.</numerusform>
            <numerusform>Die Filter verbergen %Ln aktive Aufgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln failed task(s).</source>
        <translation>
            <numerusform>Die Filter verbergen %Ln fehlgeschlagene Aufgabe.</numerusform>
            <numerusform>Die Filter verbergen %Ln fehlgeschlagene Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Fix key…</source>
        <translation>Schlüssel ändern…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show details…</source>
        <translation>Details anzeigen…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names of accounts: &quot;Studio, Work&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Set aside and save anew</source>
        <translation>Beiseitelegen und neu speichern</translation>
    </message>
    <message>
        <source>Go on…</source>
        <extracomment>a button: goes on with an import that was interrupted</extracomment>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is what a server said, without a full stop</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 Showing saved data.</source>
        <extracomment>%1 is a sentence, such as &quot;Offline since 14:02.&quot;</extracomment>
        <translation>%1 Gespeicherte Daten werden gezeigt.</translation>
    </message>
    <message>
        <source>%1 Showing data of %2.</source>
        <extracomment>%1 is a sentence, such as &quot;Offline since 14:02.&quot;; %2 is a time, with a date when it is not today</extracomment>
        <translation>%1 Gezeigt wird der Stand von %2.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline seit %1.</translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account. Single tasks can still be asked for.</source>
        <translation>Dieser API-Schlüssel darf die Aufgaben des Kontos nicht auflisten. Einzelne Aufgaben können weiterhin abgefragt werden.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Failed: %1</source>
        <extracomment>in a notification about several tasks; %1: a task&apos;s name</extracomment>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <extracomment>in a notification about several tasks; %1: a task&apos;s name</extracomment>
        <translation>Fertig: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln fertig</numerusform>
            <numerusform>%Ln fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
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
        <translation>Während Ihrer Abwesenheit (%1 – %2): %3</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>There is only sound in it; the server takes videos.</source>
        <translation>Die Datei enthält nur Ton; der Server nimmt Videos an.</translation>
    </message>
    <message>
        <source>It lasts %1 s; the server refuses what is shorter than 3 s.</source>
        <extracomment>%1 is a number of seconds, such as 1.2</extracomment>
        <translation>Die Dauer ist %1 s; der Server lehnt alles ab, was kürzer als 3 s ist.</translation>
    </message>
    <message>
        <source>Its video codec is %1, which the server may refuse; H.264 is safe.</source>
        <extracomment>%1 is the name of a codec, such as mpeg4</extracomment>
        <translation>Der Videocodec ist %1, den der Server vielleicht ablehnt; H.264 ist sicher.</translation>
    </message>
    <message>
        <source>Its pixel format is %1; the server takes yuv420p only.</source>
        <extracomment>%1 is a technical name, such as yuv422p10le</extracomment>
        <translation>Das Pixelformat ist %1; der Server nimmt nur yuv420p an.</translation>
    </message>
    <message>
        <source>Its audio codec is %1, which the server may refuse; AAC is safe.</source>
        <extracomment>%1 is the name of a codec, such as wmav2</extracomment>
        <translation>Der Audiocodec ist %1, den der Server vielleicht ablehnt; AAC ist sicher.</translation>
    </message>
    <message>
        <source>It is named .%1 but is %2 inside; the server may refuse it.</source>
        <extracomment>%1: the end of the file&apos;s name; %2: the kind of file it is, such as avi</extracomment>
        <translation>Der Name endet auf .%1, der Inhalt ist aber %2; der Server lehnt die Datei vielleicht ab.</translation>
    </message>
    <message>
        <source>It is a file of the kind %1, which the server may refuse; MP4 is safe.</source>
        <extracomment>%1 is a kind of file, such as asf</extracomment>
        <translation>Die Datei ist von der Art %1, die der Server vielleicht ablehnt; MP4 ist sicher.</translation>
    </message>
    <message>
        <source>The file is cut off: %1 are missing at its end.</source>
        <extracomment>%1 is a size, &quot;2.1 MB&quot;</extracomment>
        <translation>Die Datei ist abgeschnitten: An ihrem Ende fehlen %1.</translation>
    </message>
    <message>
        <source>This cannot be read as a video.</source>
        <translation>Das kann nicht als Video gelesen werden.</translation>
    </message>
    <message>
        <source>There is neither video nor sound in it.</source>
        <translation>Die Datei enthält weder Bild noch Ton.</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Waiting to upload</source>
        <extracomment>An upload that has not begun to send.</extracomment>
        <translation>Wartet auf Upload</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file has been sent: &quot;3.4 MB of 52.6 MB&quot;.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Sent; waiting for the server to list it</source>
        <translation>Gesendet; wartet auf den Eintrag beim Server</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>Upload fehlgeschlagen</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the work has been going on: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>When something last changed: %1 is an age, &quot;12 s ago&quot; or &quot;now&quot;.</extracomment>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>Retry %1 of 2</source>
        <extracomment>The server makes two retries at most.</extracomment>
        <translation>Neuer Versuch %1 von 2</translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the work took: %1 is a time, &quot;12.566 s&quot;.</extracomment>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation>Die Aufgabe ist fehlgeschlagen. Der Server nennt keinen Grund.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>How long an upload still takes: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>An upload that was interrupted; %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>An upload that a person has stopped for now.</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting to download</source>
        <extracomment>A download that has not begun.</extracomment>
        <translation>Wartet auf Download</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>changed on the server, so fetched anew</source>
        <translation>auf dem Server geändert, daher neu geholt</translation>
    </message>
    <message>
        <source>Checking</source>
        <extracomment>A download whose bytes are compared with what the server promised.</extracomment>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <extracomment>%1 is the number of bytes; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Byte</numerusform>
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
        <translation>%1 bit/s</translation>
    </message>
    <message>
        <source>%1 kb/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>%1 Gb/s</source>
        <translation>%1 Gbit/s</translation>
    </message>
    <message>
        <source>%1 Tb/s</source>
        <translation>%1 Tbit/s</translation>
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
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <extracomment>%1 is the number of days; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>vor %1 Tag</numerusform>
            <numerusform>vor %1 Tagen</numerusform>
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
        <translation>%1 (Mono)</translation>
    </message>
    <message>
        <source>%1 (stereo)</source>
        <extracomment>Two audio channels.</extracomment>
        <translation>%1 (Stereo)</translation>
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
        <translation>Wartet, läuft, wird neu versucht oder hängt</translation>
    </message>
    <message>
        <source>Failed once and waits to be tried again</source>
        <translation>Einmal fehlgeschlagen und wartet auf den neuen Versuch</translation>
    </message>
    <message>
        <source>Active, but nothing has changed for long</source>
        <translation>Aktiv, aber seit Langem hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Both words, anywhere in the task</source>
        <extracomment>explains an example of the search language: beach day</extracomment>
        <translation>Beide Wörter, irgendwo in der Aufgabe</translation>
    </message>
    <message>
        <source>Just these words, one after the other</source>
        <extracomment>explains an example of the search language: &quot;moov atom&quot;</extracomment>
        <translation>Genau diese Wörter, direkt hintereinander</translation>
    </message>
    <message>
        <source>One or the other</source>
        <extracomment>explains an example of the search language: phase:failed,stalled</extracomment>
        <translation>Das eine oder das andere</translation>
    </message>
    <message>
        <source>Everything but that</source>
        <extracomment>explains an example of the search language: -type:export</extracomment>
        <translation>Alles außer diesem</translation>
    </message>
    <message>
        <source>From one to the other</source>
        <extracomment>explains an example of the search language: size:1MB..50MB</extracomment>
        <translation>Vom einen bis zum anderen</translation>
    </message>
    <message>
        <source>Just that, and nothing more</source>
        <extracomment>explains an example of the search language: name:=clip.mp4</extracomment>
        <translation>Genau das und nichts weiter</translation>
    </message>
    <message>
        <source>State of the task</source>
        <extracomment>of a field of the search language: phase:failed</extracomment>
        <translation>Status der Aufgabe</translation>
    </message>
    <message>
        <source>Type of the task</source>
        <extracomment>of a field of the search language: type:upload</extracomment>
        <translation>Typ der Aufgabe</translation>
    </message>
    <message>
        <source>How long ago it was created</source>
        <extracomment>of a field of the search language: age:&lt;7d</extracomment>
        <translation>Vor wie langer Zeit sie erstellt wurde</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <extracomment>of a field of the search language: size:&gt;1GB</extracomment>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <extracomment>of a field of the search language: name:beach</extracomment>
        <translation>Name der Aufgabe</translation>
    </message>
    <message>
        <source>Error message</source>
        <extracomment>of a field of the search language: error:&quot;moov atom&quot;</extracomment>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>Codec of the video or the audio</source>
        <extracomment>of a field of the search language: codec:vp9</extracomment>
        <translation>Codec von Video oder Ton</translation>
    </message>
    <message>
        <source>Project it belongs to</source>
        <extracomment>of a field of the search language</extracomment>
        <translation>Projekt, zu dem sie gehört</translation>
    </message>
    <message>
        <source>Account it belongs to</source>
        <extracomment>of a field of the search language</extracomment>
        <translation>Konto, zu dem sie gehört</translation>
    </message>
    <message>
        <source>Whether something is known of it</source>
        <extracomment>of a field of the search language: has:error</extracomment>
        <translation>Ob eine bestimmte Angabe zu ihr bekannt ist</translation>
    </message>
    <message>
        <source>Failures you have acknowledged</source>
        <extracomment>of a word of the search language: acked</extracomment>
        <translation>Fehlschläge, die Sie zur Kenntnis genommen haben</translation>
    </message>
    <message>
        <source>Tasks the server no longer lists</source>
        <extracomment>of a word of the search language: gone</extracomment>
        <translation>Aufgaben, die der Server nicht mehr aufführt</translation>
    </message>
    <message>
        <source>When it was created</source>
        <extracomment>of a field of the search language: created:2026-11-01</extracomment>
        <translation>Wann sie erstellt wurde</translation>
    </message>
    <message>
        <source>When it last changed</source>
        <extracomment>of a field of the search language: updated:&lt;10m</extracomment>
        <translation>Wann sie sich zuletzt geändert hat</translation>
    </message>
    <message>
        <source>When it was scheduled</source>
        <extracomment>of a field of the search language: scheduled:today</extracomment>
        <translation>Wann sie geplant wurde</translation>
    </message>
    <message>
        <source>How long the video plays</source>
        <extracomment>of a field of the search language: duration:&gt;5m</extracomment>
        <translation>Wie lange das Video läuft</translation>
    </message>
    <message>
        <source>Bit rate of the file</source>
        <extracomment>of a field of the search language: bitrate:&gt;2M</extracomment>
        <translation>Bitrate der Datei</translation>
    </message>
    <message>
        <source>Height of the picture in pixels</source>
        <extracomment>of a field of the search language: height:&gt;=1080</extracomment>
        <translation>Höhe des Bildes in Pixeln</translation>
    </message>
    <message>
        <source>Width of the picture in pixels</source>
        <extracomment>of a field of the search language: width:&gt;=1920</extracomment>
        <translation>Breite des Bildes in Pixeln</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <extracomment>of a field of the search language: fps:&gt;=50</extracomment>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Container of the file</source>
        <extracomment>of a field of the search language: container:mov</extracomment>
        <translation>Container der Datei</translation>
    </message>
    <message>
        <source>Summary of the tracks, as in the list</source>
        <extracomment>of a field of the search language: media:1280×720</extracomment>
        <translation>Zusammenfassung der Spuren, wie in der Liste</translation>
    </message>
    <message>
        <source>How far it is</source>
        <extracomment>of a field of the search language: progress:&gt;50%</extracomment>
        <translation>Wie weit sie ist</translation>
    </message>
    <message>
        <source>How often it was tried again</source>
        <extracomment>of a field of the search language: retries:&gt;0</extracomment>
        <translation>Wie oft sie erneut versucht wurde</translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <extracomment>of a field of the search language: took:&gt;10m</extracomment>
        <translation>Wie lange sie gedauert hat oder schon dauert</translation>
    </message>
    <message>
        <source>How long it waited before it ran</source>
        <extracomment>of a field of the search language: waited:&gt;10m</extracomment>
        <translation>Wie lange sie gewartet hat, bevor sie lief</translation>
    </message>
    <message>
        <source>How long it ran</source>
        <extracomment>of a field of the search language: ran:&gt;10m</extracomment>
        <translation>Wie lange sie lief</translation>
    </message>
    <message>
        <source>Address it was read from</source>
        <extracomment>of a field of the search language: source:example.org</extracomment>
        <translation>Adresse, von der gelesen wurde</translation>
    </message>
    <message>
        <source>Id of the task</source>
        <extracomment>of a field of the search language: id:3c1f</extracomment>
        <translation>ID der Aufgabe</translation>
    </message>
    <message>
        <source>Id of the asset it reads or makes</source>
        <extracomment>of a field of the search language: asset:3c1f</extracomment>
        <translation>ID des Assets, das sie liest oder erzeugt</translation>
    </message>
    <message>
        <source>Id of the asset it reads</source>
        <extracomment>of a field of the search language: input:3c1f</extracomment>
        <translation>ID des Assets, das sie liest</translation>
    </message>
    <message>
        <source>Id of the asset it makes</source>
        <extracomment>of a field of the search language: output:3c1f</extracomment>
        <translation>ID des Assets, das sie erzeugt</translation>
    </message>
    <message>
        <source>Hash of the file, of either kind</source>
        <extracomment>of a field of the search language: hash:0f1e2d</extracomment>
        <translation>Prüfsumme der Datei, gleich welcher Art</translation>
    </message>
    <message>
        <source>MD5 hash of the file</source>
        <extracomment>of a field of the search language: md5:0f1e2d</extracomment>
        <translation>MD5-Prüfsumme der Datei</translation>
    </message>
    <message>
        <source>SHA-256 hash of the file</source>
        <extracomment>of a field of the search language: sha256:0f1e2d</extracomment>
        <translation>SHA-256-Prüfsumme der Datei</translation>
    </message>
    <message>
        <source>Write a size like 1.5GB (kB, MB, GB, TB, KiB, MiB …).</source>
        <extracomment>how to write a size in a search; the units are the same in every language</extracomment>
        <translation>Schreiben Sie eine Größe wie 1.5GB (kB, MB, GB, TB, KiB, MiB …).</translation>
    </message>
    <message>
        <source>Write a length of time like 90s, 1:30 or 2h (s, m, h, d, w).</source>
        <extracomment>how to write a length of time in a search; the units are the same in every language</extracomment>
        <translation>Schreiben Sie eine Zeitspanne wie 90s, 1:30 oder 2h (s, m, h, d, w).</translation>
    </message>
    <message>
        <source>Write an age like &lt;2d (s, m, h, d, w) or today.</source>
        <extracomment>how to write an age in a search; the units and the word &quot;today&quot; are the same in every language</extracomment>
        <translation>Schreiben Sie ein Alter wie &lt;2d (s, m, h, d, w) oder today.</translation>
    </message>
    <message>
        <source>Write a day like 2026-11-01, today or yesterday, or how long ago, like &lt;2d.</source>
        <extracomment>how to write a time in a search; &quot;today&quot;, &quot;yesterday&quot; and the units are the same in every language</extracomment>
        <translation>Schreiben Sie einen Tag wie 2026-11-01, today oder yesterday, oder wie lange es her ist, wie &lt;2d.</translation>
    </message>
    <message>
        <source>Write a bit rate like 2M or 800k.</source>
        <extracomment>how to write a bit rate in a search; the units are the same in every language</extracomment>
        <translation>Schreiben Sie eine Bitrate wie 2M oder 800k.</translation>
    </message>
    <message>
        <source>Write a percentage like 50%.</source>
        <extracomment>how to write a share in a search</extracomment>
        <translation>Schreiben Sie einen Prozentwert wie 50%.</translation>
    </message>
    <message>
        <source>Write a whole number like 2.</source>
        <extracomment>how to write a count in a search</extracomment>
        <translation>Schreiben Sie eine ganze Zahl wie 2.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not a field, so it is searched as text. “%2” is one.</source>
        <extracomment>%1 is a word that was typed, %2 the name of a field that is probably meant</extracomment>
        <translation>„%1“ ist kein Feld und wird deshalb als Text gesucht. „%2“ ist eines.</translation>
    </message>
    <message>
        <source>“%1” is not a field, so it is searched as text.</source>
        <extracomment>%1 is a word that was typed before a colon</extracomment>
        <translation>„%1“ ist kein Feld und wird deshalb als Text gesucht.</translation>
    </message>
    <message>
        <source>Write what to look for directly after “%1:”.</source>
        <extracomment>%1 is the name of a field, as in phase:failed</extracomment>
        <translation>Schreiben Sie das Gesuchte direkt hinter „%1:“.</translation>
    </message>
    <message>
        <source>Here a value is missing.</source>
        <translation>Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>“%1” has no order, so &lt; and &gt; cannot be used with it.</source>
        <extracomment>%1 is the name of a field, as in phase:failed</extracomment>
        <translation>„%1“ hat keine Reihenfolge; &lt; und &gt; können damit nicht verwendet werden.</translation>
    </message>
    <message>
        <source>“%1” is never “%2”. It may be: %3.</source>
        <extracomment>%1 is the name of a field, %2 the word that was typed, %3 a list of the words that can be</extracomment>
        <translation>„%1“ ist nie „%2“. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>Write a range like 1..5, or one number behind &lt; or &gt;.</source>
        <translation>Schreiben Sie einen Bereich wie 1..5 oder eine einzelne Zahl hinter &lt; oder &gt;.</translation>
    </message>
    <message>
        <source>“%1” is no unit here. %2</source>
        <extracomment>%1 is a word that was typed behind a number; %2 is a sentence that tells what to write</extracomment>
        <translation>„%1“ ist hier keine Einheit. %2</translation>
    </message>
    <message>
        <source>A unit is missing. %1</source>
        <extracomment>%1 is a sentence that tells what to write</extracomment>
        <translation>Es fehlt eine Einheit. %1</translation>
    </message>
    <message>
        <source>A comma separates alternatives. Write a fraction with a point: 1.5GB.</source>
        <translation>Ein Komma trennt Alternativen. Schreiben Sie Dezimalzahlen mit einem Punkt: 1.5GB.</translation>
    </message>
    <message>
        <source>No task is both. For either one, write %1</source>
        <extracomment>%1 is a term of a search with alternatives: phase:failed,running</extracomment>
        <translation>Keine Aufgabe ist beides. Für das eine oder das andere schreiben Sie %1</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Upload</source>
        <extracomment>A step of the work: the file&apos;s bytes are sent.</extracomment>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>A step of the work: it waits for its turn on the server.</extracomment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>A step of the work: the server is at it.</extracomment>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>A step of the work: all done.</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 done</source>
        <extracomment>%1 is a step of the work: &quot;Upload done&quot;.</extracomment>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a step of the work, %2 a percentage: &quot;Processing 42 %&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 now</source>
        <extracomment>%1 is a step of the work: &quot;Queued now&quot;.</extracomment>
        <translation>%1: jetzt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <extracomment>%1 is a step of the work: &quot;Processing failed&quot;.</extracomment>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>The only step of a download: the file comes from the server.</extracomment>
        <translation>Download</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Select a task first.</source>
        <translation>Wählen Sie zuerst eine Aufgabe aus.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln task(s) at once.</source>
        <translation>
            <numerusform>Höchstens %Ln Aufgabe auf einmal.</numerusform>
            <numerusform>Höchstens %Ln Aufgaben auf einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a single task.</source>
        <translation>Wählen Sie eine einzelne Aufgabe aus.</translation>
    </message>
    <message>
        <source>The server no longer has this task.</source>
        <translation>Der Server hat diese Aufgabe nicht mehr.</translation>
    </message>
    <message>
        <source>Only failed and cancelled tasks can be retried.</source>
        <translation>Nur fehlgeschlagene und abgebrochene Aufgaben können erneut versucht werden.</translation>
    </message>
    <message>
        <source>This task makes no asset.</source>
        <translation>Diese Aufgabe erzeugt kein Asset.</translation>
    </message>
    <message>
        <source>The asset was deleted.</source>
        <translation>Das Asset wurde gelöscht.</translation>
    </message>
    <message>
        <source>The asset is not ready.</source>
        <translation>Das Asset ist nicht bereit.</translation>
    </message>
    <message>
        <source>The file was uploaded from a computer. Choose it again with Import files.</source>
        <translation>Die Datei wurde von einem Computer hochgeladen. Wählen Sie sie mit „Dateien importieren“ noch einmal.</translation>
    </message>
    <message>
        <source>Only imports from an address and exports can be started again.</source>
        <translation>Nur Importe von einer Adresse und Exporte können noch einmal gestartet werden.</translation>
    </message>
    <message>
        <source>The server of this account is not known yet.</source>
        <translation>Der Server dieses Kontos ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>This server knows no retries. Start the task again.</source>
        <translation>Dieser Server kennt keine neuen Versuche. Starten Sie die Aufgabe noch einmal.</translation>
    </message>
    <message>
        <source>This server cannot do that.</source>
        <translation>Dieser Server kann das nicht.</translation>
    </message>
    <message>
        <source>The local service has no recordings of streams to cut from.</source>
        <translation>Der lokale Dienst hat keine Aufzeichnungen von Streams, aus denen sich etwas ausschneiden lässt.</translation>
    </message>
    <message>
        <source>The local service does not transcode.</source>
        <translation>Der lokale Dienst wandelt nicht um.</translation>
    </message>
</context>
<context>
    <name>TaskDetail</name>
    <message>
        <source>The server says: “%1”</source>
        <extracomment>%1 is a message of the server, in its own language.</extracomment>
        <translation>Der Server meldet: „%1“</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>Wie weiter</translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation>Die Aufgabe ist fehlgeschlagen. Der Server nennt keinen Grund.</translation>
    </message>
    <message numerus="yes">
        <source>The server had tried again %n time(s) by itself.</source>
        <translation>
            <numerusform>Der Server hatte es von selbst %n-mal erneut versucht.</numerusform>
            <numerusform>Der Server hatte es von selbst %n-mal erneut versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation>Die Aufgabe wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Retry %1 of 2.</source>
        <extracomment>%1 is the number of the retry; the server makes two at most.</extracomment>
        <translation>Neuer Versuch %1 von 2.</translation>
    </message>
    <message>
        <source>The server pauses for about 3 minutes and then tries for the last time, from the beginning.</source>
        <translation>Der Server wartet etwa 3 Minuten und versucht es dann zum letzten Mal, von vorn.</translation>
    </message>
    <message>
        <source>The server pauses for about 30 seconds and then tries again by itself, from the beginning.</source>
        <translation>Der Server wartet etwa 30 Sekunden und versucht es dann von selbst erneut, von vorn.</translation>
    </message>
    <message>
        <source>Nothing has changed for %1. A step of the server takes 10 minutes at most, so the work may be stuck.</source>
        <extracomment>%1 is a time: &quot;12 min 5 s&quot;.</extracomment>
        <translation>Seit %1 hat sich nichts geändert. Ein Schritt des Servers dauert höchstens 10 Minuten; die Arbeit hängt vielleicht.</translation>
    </message>
    <message>
        <source>The server usually notices and tries again by itself.</source>
        <translation>Meist bemerkt der Server das und versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The bytes of the upload have not arrived for %1, and its upload address is no longer valid. Import the file again.</source>
        <translation>Die Bytes des Uploads sind seit %1 nicht angekommen, und seine Upload-Adresse ist nicht mehr gültig. Importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The task has been waiting for %1, longer than usual. The server may be busy or the task forgotten.</source>
        <translation>Die Aufgabe wartet seit %1, länger als üblich. Vielleicht ist der Server ausgelastet oder die Aufgabe vergessen.</translation>
    </message>
    <message>
        <source>Waiting for the bytes of the upload.</source>
        <translation>Wartet auf die Bytes des Uploads.</translation>
    </message>
    <message>
        <source>Waiting for its turn. Livepeer Studio works on five tasks of an account at a time, the built-in service on two.</source>
        <translation>Wartet, bis sie an der Reihe ist. Livepeer Studio bearbeitet fünf Aufgaben eines Kontos zugleich, der eingebaute Dienst zwei.</translation>
    </message>
    <message>
        <source>This is retry %1 of 2; the work began again from the start.</source>
        <translation>Das ist der neue Versuch %1 von 2; die Arbeit hat von vorn begonnen.</translation>
    </message>
    <message>
        <source>The server gives no state for this task.</source>
        <translation>Der Server nennt keinen Status für diese Aufgabe.</translation>
    </message>
    <message>
        <source>The server calls this state “%1”, which this version does not know.</source>
        <extracomment>%1 is a word of the server.</extracomment>
        <translation>Der Server nennt diesen Status „%1“; diese Version kennt ihn nicht.</translation>
    </message>
    <message>
        <source>Track details appear when the import completes.</source>
        <translation>Details zu den Spuren erscheinen, wenn der Import abgeschlossen ist.</translation>
    </message>
    <message>
        <source>The server no longer lists this task. What was known about it is kept here.</source>
        <translation>Der Server führt diese Aufgabe nicht mehr auf. Was über sie bekannt war, bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>When the task last changed.</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>How long the task waited before the server began.</extracomment>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Until running was first seen here</source>
        <translation>Bis hier erstmals gesehen wurde, dass sie läuft</translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>How long the server worked on the task.</extracomment>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Since running was first seen here</source>
        <translation>Seit hier erstmals gesehen wurde, dass sie läuft</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>How long the task took from its start to its end.</extracomment>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>How often the server has tried: %1 is a number.</extracomment>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Aufgaben-ID</translation>
    </message>
    <message>
        <source>Input asset</source>
        <translation>Eingabe-Asset</translation>
    </message>
    <message>
        <source>Output asset</source>
        <translation>Ausgabe-Asset</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>The person the task belongs to.</extracomment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Requester</source>
        <extracomment>Who asked for a clip.</extracomment>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Audio and video equally long</source>
        <translation>Ton und Bild gleich lang</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Audio %1 longer than video</source>
        <translation>Ton %1 länger als Bild</translation>
    </message>
    <message>
        <source>Audio %1 shorter than video</source>
        <extracomment>%1 is a time: &quot;20 ms&quot;.</extracomment>
        <translation>Ton %1 kürzer als Bild</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 bits per second</source>
        <translation>%1 Bit pro Sekunde</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Overall bit rate</source>
        <extracomment>Bit rate of the whole file.</extracomment>
        <translation>Gesamtbitrate</translation>
    </message>
    <message>
        <source>Size divided by duration</source>
        <translation>Größe geteilt durch Dauer</translation>
    </message>
    <message>
        <source>Container overhead</source>
        <extracomment>What the container adds to the tracks, as a share of the file.</extracomment>
        <translation>Container-Overhead</translation>
    </message>
    <message>
        <source>The share of the file that belongs to no track</source>
        <translation>Der Anteil der Datei, der zu keiner Spur gehört</translation>
    </message>
    <message>
        <source>Track lengths</source>
        <extracomment>Whether sound and picture are equally long.</extracomment>
        <translation>Spurlängen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Video tracks</source>
        <translation>Videospuren</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Size (px)</source>
        <translation>Größe (px)</translation>
    </message>
    <message>
        <source>Frame rate (fps)</source>
        <translation>Bildrate (fps)</translation>
    </message>
    <message>
        <source>Bit rate (kb/s)</source>
        <translation>Bitrate (kbit/s)</translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation>Pixelformat</translation>
    </message>
    <message>
        <source>Start (s)</source>
        <translation>Beginn (s)</translation>
    </message>
    <message>
        <source>Audio tracks</source>
        <translation>Tonspuren</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Sample rate (Hz)</source>
        <translation>Abtastrate (Hz)</translation>
    </message>
    <message>
        <source>Bit depth (bits)</source>
        <translation>Bittiefe (Bit)</translation>
    </message>
    <message>
        <source>Other tracks</source>
        <translation>Andere Spuren</translation>
    </message>
    <message>
        <source>A frame rate below 1 may be a thousandth of the true one: a known fault of some servers.</source>
        <translation>Eine Bildrate unter 1 ist vielleicht ein Tausendstel der wahren: ein bekannter Fehler mancher Server.</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>Videodatei</translation>
    </message>
    <message>
        <source>Metadata file</source>
        <translation>Metadatendatei</translation>
    </message>
    <message>
        <source>Video CID</source>
        <translation>Video-CID</translation>
    </message>
    <message>
        <source>Video address</source>
        <translation>Video-Adresse</translation>
    </message>
    <message>
        <source>Video gateway</source>
        <translation>Video-Gateway</translation>
    </message>
    <message>
        <source>Metadata CID</source>
        <translation>Metadaten-CID</translation>
    </message>
    <message>
        <source>Metadata address</source>
        <translation>Metadaten-Adresse</translation>
    </message>
    <message>
        <source>Metadata gateway</source>
        <translation>Metadaten-Gateway</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>Source and parameters</source>
        <translation>Quelle und Parameter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>A column title in what was observed of a task.</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln change(s) seen here.</source>
        <translation>
            <numerusform>Die letzten hier gesehenen Änderungen: %Ln</numerusform>
            <numerusform>Die letzten hier gesehenen Änderungen: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) can be read under JSON.</source>
        <translation>
            <numerusform>%n weiteres Feld steht unter JSON.</numerusform>
            <numerusform>%n weitere Felder stehen unter JSON.</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the task has been in work; %1 is a time: &quot;for 12 s&quot;.</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the task took; %1 is a time: &quot;took 12.566 s&quot;.</extracomment>
        <translation>dauerte %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) selected</source>
        <translation>
            <numerusform>%Ln Aufgabe ausgewählt</numerusform>
            <numerusform>%Ln Aufgaben ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>%1 (known for %2 of %3)</source>
        <extracomment>A total of which only some parts are known: %1 is the total, %2 and %3 are numbers of tasks.</extracomment>
        <translation>%1 (bekannt für %2 von %3)</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
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
        <translation>%1. Der Server führt diese Aufgabe nicht mehr auf.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>the state of a task</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>the state of a task</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Retrying</source>
        <extracomment>the state of a task: it failed once and waits to be tried again</extracomment>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>the state of a task: active, but nothing has changed for too long</extracomment>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>the state of a task</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>the state of a task</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>the state of a task</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>the state of a task: the server gave none, or one this program does not know</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>the state of a task that the server no longer lists, and that was not finished when it was last seen</extracomment>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>the type of a task</extracomment>
        <translation>Import</translation>
    </message>
    <message>
        <source>Upload</source>
        <extracomment>the type of a task</extracomment>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>the type of a task</extracomment>
        <translation>Export</translation>
    </message>
    <message>
        <source>Data export</source>
        <extracomment>the type of a task: data about assets is exported</extracomment>
        <translation>Datenexport</translation>
    </message>
    <message>
        <source>Transcode</source>
        <extracomment>the type of a task</extracomment>
        <translation>Umwandlung</translation>
    </message>
    <message>
        <source>File transcode</source>
        <extracomment>the type of a task: a file at an address is transcoded</extracomment>
        <translation>Dateiumwandlung</translation>
    </message>
    <message>
        <source>Clip</source>
        <extracomment>the type of a task: a part is cut out of a video</extracomment>
        <translation>Clip</translation>
    </message>
    <message>
        <source>No type</source>
        <extracomment>the type of a task: the server gave none</extracomment>
        <translation>Ohne Typ</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column title</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>column title</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>column title: the type of a task</extracomment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>column title</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>column title: how long a task took, or how long it has been at it</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>column title: of a file</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Media</source>
        <extracomment>column title: picture size, frame rate and codecs</extracomment>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>column title: when a task last changed</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>column title</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>column title: when a task was created</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>column title: when a task was scheduled</extracomment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>column title: how long a task waited before it ran</extracomment>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>column title: how long a task ran</extracomment>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Retries</source>
        <extracomment>column title: how often a task was tried again</extracomment>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>column title: of a video</extracomment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>column title: the container format of a file</extracomment>
        <translation>Container</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <extracomment>column title</extracomment>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>column title: the address a file came from</extracomment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Input asset</source>
        <extracomment>column title</extracomment>
        <translation>Eingabe-Asset</translation>
    </message>
    <message>
        <source>Output asset</source>
        <extracomment>column title</extracomment>
        <translation>Ausgabe-Asset</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>column title</extracomment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Task ID</source>
        <extracomment>column title</extracomment>
        <translation>Aufgaben-ID</translation>
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
        <translation>%1, %2, %3, %4 Prozent</translation>
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
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>title of a group of tasks</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>title of a group of tasks</extracomment>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>head of a group in the list: %1 is its title, %2 how many tasks it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Group %1, collapsed</source>
        <extracomment>what a screen reader says of the head of a group: %1 its title with a number of tasks</extracomment>
        <translation>Gruppe %1, zugeklappt</translation>
    </message>
    <message>
        <source>Group %1, expanded</source>
        <extracomment>what a screen reader says of the head of a group: %1 its title with a number of tasks</extracomment>
        <translation>Gruppe %1, aufgeklappt</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column title: the account a task belongs to</extracomment>
        <translation>Konto</translation>
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
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Failed today</source>
        <extracomment>a view of the list</extracomment>
        <translation>Heute fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>a view of the list: tasks that do not get on</extracomment>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>a view of the list: tasks with large files</extracomment>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Unnamed view</source>
        <translation>Ansicht ohne Namen</translation>
    </message>
</context>
<context>
    <name>reelwatch-local</name>
    <message>
        <source>Imports videos on this machine and answers as a Livepeer Studio server does.
Prints its base address when ready. The key stands in the file key of its folder.</source>
        <translation>Importiert Videos auf diesem Computer und antwortet wie ein Livepeer-Studio-Server.
Gibt die Basisadresse aus, sobald er bereit ist. Der Schlüssel steht in der Datei key in seinem Ordner.</translation>
    </message>
    <message>
        <source>Listen on port &lt;N&gt; of 127.0.0.1.</source>
        <translation>An Port &lt;N&gt; von 127.0.0.1 lauschen.</translation>
    </message>
    <message>
        <source>Keep key, database and files in &lt;folder&gt;.</source>
        <translation>Schlüssel, Datenbank und Dateien in &lt;folder&gt; aufbewahren.</translation>
    </message>
    <message>
        <source>Give up a source that sends nothing for &lt;seconds&gt; (default 30).</source>
        <translation>Eine Quelle aufgeben, die &lt;seconds&gt; Sekunden lang nichts sendet (Vorgabe 30).</translation>
    </message>
    <message>
        <source>End when no window uses the folder and no import is unfinished.</source>
        <translation>Enden, wenn kein Fenster den Ordner verwendet und kein Import mehr offen ist.</translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation>Unbekanntes Argument: %1</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>The silence must be a number of seconds.</source>
        <translation>Die Wartezeit muss eine Anzahl von Sekunden sein.</translation>
    </message>
    <message>
        <source>The system is out of file descriptors.</source>
        <translation>Dem System sind die Dateideskriptoren ausgegangen.</translation>
    </message>
    <message>
        <source>Misbehave as &lt;script&gt; says, a file or the faults themselves; “help” lists them.</source>
        <translation>Benimmt sich daneben, wie &lt;script&gt; es sagt, eine Datei oder die Fehler selbst; „help“ nennt sie.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give up a source or an upload that sends less than 64 kB in &lt;seconds&gt; (default 300).</source>
        <translation>Eine Quelle oder einen Upload aufgeben, die in &lt;seconds&gt; Sekunden weniger als 64 kB senden (Vorgabe 300).</translation>
    </message>
    <message>
        <source>Import from public addresses only: neither from this machine nor from private networks, whatever name or redirect leads there.</source>
        <translation>Nur von öffentlichen Adressen importieren: weder von diesem Rechner noch aus privaten Netzen, gleich welcher Name oder welche Umleitung dorthin führt.</translation>
    </message>
    <message>
        <source>The pace must be a number of seconds.</source>
        <translation>Das Tempo muss eine Anzahl von Sekunden sein.</translation>
    </message>
    <message>
        <source>Try again after these &lt;seconds&gt;, separated by commas, when a source failed for a reason that may pass (default 30,180); “none”: never.</source>
        <translation>Nach diesen &lt;seconds&gt; Sekunden, durch Kommas getrennt, erneut versuchen, wenn eine Quelle aus einem Grund fehlschlug, der vorübergehen kann (Vorgabe 30,180); „none“: nie.</translation>
    </message>
    <message>
        <source>Work on &lt;running&gt; imports at a time, and refuse new ones while &lt;queued&gt; are unfinished. The hosted service has 5/100.</source>
        <translation>&lt;running&gt; Importe zugleich bearbeiten und neue ablehnen, solange &lt;queued&gt; noch offen sind. Der gehostete Dienst hat 5/100.</translation>
    </message>
    <message>
        <source>The limits must be two numbers such as 5/100, the first at most 64.</source>
        <translation>Die Grenzen müssen zwei Zahlen wie 5/100 sein, die erste höchstens 64.</translation>
    </message>
    <message>
        <source>The pauses must be numbers of seconds, separated by commas.</source>
        <translation>Die Pausen müssen Anzahlen von Sekunden sein, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>reelwatch::AboutDialog</name>
    <message>
        <source>About Reelwatch</source>
        <translation>Über Reelwatch</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A dashboard for Livepeer video tasks: what is running, what failed and why, and what came out.</source>
        <translation>Eine Übersicht für Livepeer-Videoaufgaben: was läuft, was warum fehlgeschlagen ist und was herauskam.</translation>
    </message>
    <message>
        <source>Free software under the %1 licence.</source>
        <extracomment>%1 is the name of a licence.</extracomment>
        <translation>Freie Software unter der %1-Lizenz.</translation>
    </message>
    <message>
        <source>Qt %1, built with %2, on %3</source>
        <extracomment>%1 and %2 are version numbers, %3 names the operating system.</extracomment>
        <translation>Qt %1, erstellt mit %2, auf %3</translation>
    </message>
</context>
<context>
    <name>reelwatch::ActionDesk</name>
    <message>
        <source>Retry sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to do the task again</extracomment>
        <translation>Neuer Versuch angefordert</translation>
    </message>
    <message>
        <source>Not retried</source>
        <extracomment>in the list, in place of a task&apos;s state: the server did not take the wish to do the task again</extracomment>
        <translation>Nicht erneut versucht</translation>
    </message>
    <message>
        <source>Deletion sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to delete what the task made</extracomment>
        <translation>Löschen angefordert</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>Asset deleted</source>
        <extracomment>in the list, in place of a task&apos;s state: what the task made was deleted</extracomment>
        <translation>Asset gelöscht</translation>
    </message>
    <message>
        <source>Restoring sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to bring back what was deleted</extracomment>
        <translation>Wiederherstellen angefordert</translation>
    </message>
    <message>
        <source>Not restored</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>New name sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to rename what the task made</extracomment>
        <translation>Neuer Name gesendet</translation>
    </message>
    <message>
        <source>Not renamed</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht umbenannt</translation>
    </message>
    <message>
        <source>now “%1”</source>
        <extracomment>%1 is a name</extracomment>
        <translation>jetzt „%1“</translation>
    </message>
    <message>
        <source>Export sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to export what the task made</extracomment>
        <translation>Export angefordert</translation>
    </message>
    <message>
        <source>Not exported</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>in the list, in place of a task&apos;s state, so short: what the task made has another name now</extracomment>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Transcode sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to transcode what the task made</extracomment>
        <translation>Umwandlung angefordert</translation>
    </message>
    <message>
        <source>Not transcoded</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht umgewandelt</translation>
    </message>
    <message>
        <source>Clip sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to cut a piece out of a recording</extracomment>
        <translation>Clip angefordert</translation>
    </message>
    <message>
        <source>Not clipped</source>
        <extracomment>in the list, in place of a task&apos;s state: nothing was cut out</extracomment>
        <translation>Clip nicht erstellt</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>in the list, in place of a task&apos;s state: the server was asked to do something</extracomment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 The server may have done it all the same: look before you ask again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1 Vielleicht hat der Server es trotzdem getan: Sehen Sie nach, bevor Sie es noch einmal verlangen.</translation>
    </message>
</context>
<context>
    <name>reelwatch::BuiltInService</name>
    <message>
        <source>The folder %1 cannot be used. Check that it is yours and that the disk is not full.</source>
        <translation>Der Ordner %1 kann nicht verwendet werden. Prüfen Sie, ob er Ihnen gehört und der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>The program %1 was not found. Install Reelwatch again, completely.</source>
        <translation>Das Programm %1 wurde nicht gefunden. Installieren Sie Reelwatch noch einmal vollständig.</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The local service keeps ending. Its last words: %1</source>
        <translation>Der lokale Dienst endet immer wieder. Seine letzte Meldung: %1</translation>
    </message>
    <message>
        <source>The local service does not answer. Try again, or restart the computer if that does not help.</source>
        <translation>Der lokale Dienst antwortet nicht. Versuchen Sie es erneut oder starten Sie den Computer neu, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>The local service could not be started: %1</source>
        <translation>Der lokale Dienst konnte nicht gestartet werden: %1</translation>
    </message>
</context>
<context>
    <name>reelwatch::ClipDialog</name>
    <message>
        <source>Enter the playback id of the stream that was recorded.</source>
        <translation>Geben Sie die Playback-ID des aufgezeichneten Streams ein.</translation>
    </message>
    <message>
        <source>A playback id has only letters, digits, - and _.</source>
        <translation>Eine Playback-ID besteht nur aus Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>The start is not a time such as 0:12.5.</source>
        <translation>Der Beginn ist keine Zeit wie 0:12.5.</translation>
    </message>
    <message>
        <source>The end is not a time such as 1:02.25.</source>
        <translation>Das Ende ist keine Zeit wie 1:02.25.</translation>
    </message>
    <message>
        <source>The start lies behind the end of the recording, which is %1 long.</source>
        <extracomment>%1 is a length, such as 5:09.986</extracomment>
        <translation>Der Beginn liegt hinter dem Ende der Aufzeichnung, die %1 lang ist.</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>Das Ende muss nach dem Beginn kommen.</translation>
    </message>
    <message>
        <source>The end lies behind that of the recording, which is %1 long.</source>
        <extracomment>%1 is a length, such as 5:09.986</extracomment>
        <translation>Das Ende liegt hinter dem der Aufzeichnung, die %1 lang ist.</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip erstellen</translation>
    </message>
    <message>
        <source>Cut a piece out of “%1”, which is %2 long.</source>
        <translation>Ein Stück aus „%1“ ausschneiden (Länge: %2).</translation>
    </message>
    <message>
        <source>Cut a piece out of “%1”.</source>
        <translation>Ein Stück aus „%1“ ausschneiden.</translation>
    </message>
    <message>
        <source>of the stream, not of the recording</source>
        <translation>des Streams, nicht der Aufzeichnung</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>as the server names it</source>
        <translation>wie der Server ihn benennt</translation>
    </message>
    <message>
        <source>&amp;Playback id:</source>
        <translation>&amp;Playback-ID:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <extracomment>of a piece of a recording, in time</extracomment>
        <translation>&amp;Beginn:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <extracomment>of a piece of a recording, in time</extracomment>
        <translation>&amp;Ende:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip erstellen</translation>
    </message>
</context>
<context>
    <name>reelwatch::ConnectDialog</name>
    <message>
        <source>Enter the API key.</source>
        <translation>Geben Sie den API-Schlüssel ein.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>The key works.</source>
        <extracomment>%1 is an e-mail address or another identification of a person.</extracomment>
        <translation>Der Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>The key works. It belongs to %1.</source>
        <translation>Der Schlüssel funktioniert. Er gehört %1.</translation>
    </message>
    <message>
        <source>It may not list tasks, only look at single ones.</source>
        <translation>Er darf keine Aufgaben auflisten, nur einzelne ansehen.</translation>
    </message>
    <message>
        <source>There are no tasks yet.</source>
        <translation>Es gibt noch keine Aufgaben.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln task(s).</source>
        <translation>
            <numerusform>Es gibt %Ln Aufgabe.</numerusform>
            <numerusform>Es gibt %Ln Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stops asking the server.</extracomment>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio</source>
        <translation>Mit Livepeer Studio verbinden</translation>
    </message>
    <message>
        <source>Enter a new API key for this account.</source>
        <translation>Geben Sie einen neuen API-Schlüssel für dieses Konto ein.</translation>
    </message>
    <message>
        <source>Enter an API key of your Livepeer Studio account. You can make one there under Developers, API Keys.</source>
        <translation>Geben Sie einen API-Schlüssel Ihres Livepeer-Studio-Kontos ein. Dort können Sie einen unter „Developers“, „API Keys“ anlegen.</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API-&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>Se&amp;rver:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name a person gives to an account.</extracomment>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>As the server is called</source>
        <translation>Wie der Server heißt</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <extracomment>Begins to use the account.</extracomment>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Choose a Certificate File</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>Zertifikate (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>C&amp;ertificate file:</source>
        <extracomment>A file with the certificate of an authority that this account trusts.</extracomment>
        <translation>Z&amp;ertifikatsdatei:</translation>
    </message>
    <message>
        <source>For a server of your own whose certificate no public authority has signed</source>
        <translation>Für einen eigenen Server, dessen Zertifikat keine öffentliche Stelle unterschrieben hat</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>no file</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Enter the API key of “%1”. No keyring keeps it, so Reelwatch asks at each start.</source>
        <extracomment>%1: name of an account</extracomment>
        <translation>Geben Sie den API-Schlüssel von „%1“ ein. Kein Schlüsselbund bewahrt ihn auf, daher fragt Reelwatch bei jedem Start.</translation>
    </message>
</context>
<context>
    <name>reelwatch::DeleteDialog</name>
    <message>
        <source>Together %1.</source>
        <extracomment>%1 is a size such as &quot;52.6 MB&quot;</extracomment>
        <translation>Zusammen %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 The size of %Ln is not known.</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>
            <numerusform>%1 Von %Ln Asset ist die Größe nicht bekannt.</numerusform>
            <numerusform>%1 Von %Ln Assets ist die Größe nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete Asset(s)</source>
        <translation>
            <numerusform>Asset löschen</numerusform>
            <numerusform>Assets löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln asset(s)?</source>
        <translation>
            <numerusform>%Ln Asset löschen?</numerusform>
            <numerusform>%Ln Assets löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Assets to delete</source>
        <translation>Zu löschende Assets</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>in a list: %1 is a name, %2 a size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server keeps what is deleted for seven days; until then it can be restored.</source>
        <translation>Der Server bewahrt Gelöschtes sieben Tage lang auf; bis dahin kann es wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>reelwatch::DesktopLinks</name>
    <message>
        <source>Reelwatch goes on in the background</source>
        <extracomment>a notification</extracomment>
        <translation>Reelwatch läuft im Hintergrund weiter</translation>
    </message>
    <message>
        <source>It ends when everything has arrived. Start it again to see its window.</source>
        <translation>Es endet, wenn alles angekommen ist. Starten Sie es erneut, um sein Fenster zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be finished</source>
        <extracomment>a notification; uploads and downloads</extracomment>
        <translation>
            <numerusform>%Ln Übertragung konnte nicht abgeschlossen werden</numerusform>
            <numerusform>%Ln Übertragungen konnten nicht abgeschlossen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>The window of Reelwatch says why.</source>
        <translation>Das Fenster von Reelwatch sagt, warum.</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <extracomment>a notification</extracomment>
        <translation>Alles ist angekommen</translation>
    </message>
    <message>
        <source>Reelwatch has ended.</source>
        <translation>Reelwatch wurde beendet.</translation>
    </message>
</context>
<context>
    <name>reelwatch::ExportDialog</name>
    <message>
        <source>Enter the address that takes the file.</source>
        <translation>Geben Sie die Adresse ein, die die Datei annimmt.</translation>
    </message>
    <message>
        <source>The address must be a complete http or https address.</source>
        <translation>Die Adresse muss eine vollständige http- oder https-Adresse sein.</translation>
    </message>
    <message>
        <source>Line %1 of the headers is not of the form “Name: value”.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>Zeile %1 der Kopfzeilen hat nicht die Form „Name: Wert“.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export “%1” to:</source>
        <extracomment>%1 is the name of an asset</extracomment>
        <translation>„%1“ exportieren nach:</translation>
    </message>
    <message>
        <source>An &amp;address of your own</source>
        <translation>Eine ei&amp;gene Adresse</translation>
    </message>
    <message>
        <source>&amp;IPFS</source>
        <translation>&amp;IPFS</translation>
    </message>
    <message>
        <source>One per line, such as: Authorization: Bearer …</source>
        <translation>Eine pro Zeile, etwa: Authorization: Bearer …</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <extracomment>of an HTTP request</extracomment>
        <translation>&amp;Methode:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <extracomment>of an HTTP request</extracomment>
        <translation>&amp;Kopfzeilen:</translation>
    </message>
    <message>
        <source>As the server chooses</source>
        <extracomment>the server chooses</extracomment>
        <translation>Wie der Server es wählt</translation>
    </message>
    <message>
        <source>For the file</source>
        <extracomment>NFT metadata that points to the file</extracomment>
        <translation>Für die Datei</translation>
    </message>
    <message>
        <source>For a player</source>
        <extracomment>NFT metadata that points to a player</extracomment>
        <translation>Für einen Player</translation>
    </message>
    <message>
        <source>Only to pin it in your own Pinata account</source>
        <translation>Nur zum Anpinnen in Ihrem eigenen Pinata-Konto</translation>
    </message>
    <message>
        <source>NFT me&amp;tadata:</source>
        <translation>NFT-Me&amp;tadaten:</translation>
    </message>
    <message>
        <source>&amp;Pinata token:</source>
        <translation>&amp;Pinata-Token:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
</context>
<context>
    <name>reelwatch::FaultDialog</name>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Back to normal</source>
        <translation>&amp;Zurück zum Normalen</translation>
    </message>
    <message>
        <source>Try Faults</source>
        <translation>Fehler ausprobieren</translation>
    </message>
    <message>
        <source>Lets the &amp;local service of this computer misbehave, to see what the window makes of it. Your tasks are not changed.</source>
        <translation>Lässt den &amp;lokalen Dienst dieses Computers sich danebenbenehmen, um zu sehen, was das Fenster daraus macht. Ihre Aufgaben werden nicht verändert.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>A fault is on.</source>
        <translation>Ein Fehler ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The service behaves normally.</source>
        <translation>Der Dienst verhält sich normal.</translation>
    </message>
    <message>
        <source>On: %1</source>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>The local service cannot be told. Open its account first, and check that the disk is not full.</source>
        <translation>Dem lokalen Dienst kann nichts gesagt werden. Öffnen Sie zuerst sein Konto und prüfen Sie, ob die Platte voll ist.</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>Langsame Antworten</translation>
    </message>
    <message>
        <source>Each answer takes 5 seconds; the list stays usable.</source>
        <translation>Jede Antwort braucht 5 Sekunden; die Liste bleibt benutzbar.</translation>
    </message>
    <message>
        <source>Answers that stall</source>
        <translation>Antworten, die stocken</translation>
    </message>
    <message>
        <source>After half a minute the window says since when there is no answer.</source>
        <translation>Nach einer halben Minute sagt das Fenster, seit wann keine Antwort kommt.</translation>
    </message>
    <message>
        <source>Answers that are cut</source>
        <translation>Antworten, die abbrechen</translation>
    </message>
    <message>
        <source>The window says that the answer could not be read.</source>
        <translation>Das Fenster sagt, dass die Antwort nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <source>Answers shorter than announced</source>
        <translation>Antworten, kürzer als angekündigt</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>The window waits 20 seconds, as the server asks, and counts down.</source>
        <translation>Das Fenster wartet 20 Sekunden, wie der Server es verlangt, und zählt herunter.</translation>
    </message>
    <message>
        <source>Fault of the server</source>
        <translation>Fehler des Servers</translation>
    </message>
    <message>
        <source>The window names the code 500, waits and tries again by itself.</source>
        <translation>Das Fenster nennt den Code 500, wartet und versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>One page that cannot be listed</source>
        <translation>Eine Seite, die nicht aufgelistet werden kann</translation>
    </message>
    <message>
        <source>The tasks around the oldest one stay listed.</source>
        <translation>Die Aufgaben um die älteste herum bleiben in der Liste.</translation>
    </message>
    <message>
        <source>Key refused and repeated</source>
        <translation>Schlüssel abgelehnt und wiederholt</translation>
    </message>
    <message>
        <source>The window says so and never shows the key.</source>
        <translation>Das Fenster sagt es und zeigt den Schlüssel nie.</translation>
    </message>
    <message>
        <source>Key that may not list</source>
        <translation>Schlüssel, der nicht auflisten darf</translation>
    </message>
    <message>
        <source>Saved tasks stay readable; single tasks can be asked for.</source>
        <translation>Gespeicherte Aufgaben bleiben lesbar; einzelne Aufgaben können abgefragt werden.</translation>
    </message>
    <message>
        <source>Network that wants a sign-in</source>
        <translation>Netz, das eine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>The window says that a page came instead of data.</source>
        <translation>Das Fenster sagt, dass eine Seite statt Daten kam.</translation>
    </message>
    <message>
        <source>Redirects in a circle</source>
        <translation>Umleitungen im Kreis</translation>
    </message>
    <message>
        <source>The window stops after a few and says so.</source>
        <translation>Das Fenster hört nach einigen auf und sagt es.</translation>
    </message>
    <message>
        <source>Redirect to another server</source>
        <translation>Umleitung zu einem anderen Server</translation>
    </message>
    <message>
        <source>The key is not sent there; the window says so.</source>
        <translation>Der Schlüssel wird nicht dorthin gesendet; das Fenster sagt es.</translation>
    </message>
    <message>
        <source>Answer that is too large</source>
        <translation>Zu große Antwort</translation>
    </message>
    <message>
        <source>The window refuses it and says so.</source>
        <translation>Das Fenster weist sie ab und sagt es.</translation>
    </message>
    <message>
        <source>Wrong link to the next page</source>
        <translation>Falscher Verweis auf die nächste Seite</translation>
    </message>
    <message>
        <source>Nothing is to be seen; the list stays whole.</source>
        <translation>Es ist nichts zu sehen; die Liste bleibt ganz.</translation>
    </message>
    <message>
        <source>Rows that are sent twice</source>
        <translation>Zeilen, die doppelt kommen</translation>
    </message>
    <message>
        <source>Each task stands in the list once.</source>
        <translation>Jede Aufgabe steht einmal in der Liste.</translation>
    </message>
    <message>
        <source>Progress that goes backwards</source>
        <translation>Fortschritt, der rückwärts läuft</translation>
    </message>
    <message>
        <source>A made-up task loses progress every 2 seconds.</source>
        <translation>Eine erfundene Aufgabe verliert alle 2 Sekunden an Fortschritt.</translation>
    </message>
    <message>
        <source>Progress that is missing</source>
        <translation>Fehlender Fortschritt</translation>
    </message>
    <message>
        <source>A made-up task runs without a figure.</source>
        <translation>Eine erfundene Aufgabe läuft ohne Zahl.</translation>
    </message>
    <message>
        <source>Progress that is a word</source>
        <translation>Fortschritt als Wort</translation>
    </message>
    <message>
        <source>Progress above 100 %</source>
        <translation>Fortschritt über 100 %</translation>
    </message>
    <message>
        <source>A made-up task never shows more than 100 %.</source>
        <translation>Eine erfundene Aufgabe zeigt nie mehr als 100 %.</translation>
    </message>
    <message>
        <source>Task that fails and is tried again</source>
        <translation>Aufgabe, die fehlschlägt und erneut versucht wird</translation>
    </message>
    <message>
        <source>A made-up task runs, waits with the reason, and runs from the start.</source>
        <translation>Eine erfundene Aufgabe läuft, wartet mit dem Grund und läuft von vorn.</translation>
    </message>
    <message>
        <source>Task that waits for ever</source>
        <translation>Aufgabe, die ewig wartet</translation>
    </message>
    <message>
        <source>A made-up task has been waiting for a month.</source>
        <translation>Eine erfundene Aufgabe wartet seit einem Monat.</translation>
    </message>
    <message>
        <source>Clock that is 5 hours ahead</source>
        <translation>Uhr, die 5 Stunden vorgeht</translation>
    </message>
    <message>
        <source>News still arrive.</source>
        <translation>Neuigkeiten kommen weiterhin an.</translation>
    </message>
    <message>
        <source>New tasks that appear late</source>
        <translation>Neue Aufgaben, die spät erscheinen</translation>
    </message>
    <message>
        <source>A new import is listed half a minute later.</source>
        <translation>Ein neuer Import steht eine halbe Minute später in der Liste.</translation>
    </message>
    <message>
        <source>Connections closed without an answer</source>
        <translation>Verbindungen, die ohne Antwort enden</translation>
    </message>
    <message>
        <source>The window says since when it is offline and tries again by itself.</source>
        <translation>Das Fenster sagt, seit wann es offline ist, und versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Answers longer than announced</source>
        <translation>Antworten, länger als angekündigt</translation>
    </message>
    <message>
        <source>Too many requests until a moment</source>
        <translation>Zu viele Anfragen bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>The server names a moment in place of seconds; the window counts down to it.</source>
        <translation>Der Server nennt einen Zeitpunkt statt Sekunden; das Fenster zählt bis dahin herunter.</translation>
    </message>
    <message>
        <source>Too many requests, no wait named</source>
        <translation>Zu viele Anfragen, ohne Wartezeit</translation>
    </message>
    <message>
        <source>The window chooses itself how long it waits, and counts down.</source>
        <translation>Das Fenster wählt selbst, wie lange es wartet, und zählt herunter.</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Zeilen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>What is left out comes with a check of the whole list, once all is normal again.</source>
        <translation>Was fehlt, kommt mit einer Prüfung der ganzen Liste, sobald alles wieder normal ist.</translation>
    </message>
    <message>
        <source>Row that is no task</source>
        <translation>Zeile, die keine Aufgabe ist</translation>
    </message>
    <message>
        <source>The window counts what it could not read; the other tasks stay listed.</source>
        <translation>Das Fenster zählt, was es nicht lesen konnte; die anderen Aufgaben bleiben in der Liste.</translation>
    </message>
    <message>
        <source>Task that is gone</source>
        <translation>Aufgabe, die verschwunden ist</translation>
    </message>
    <message>
        <source>A made-up task is gone after 20 seconds. Check the whole list: its row stays, marked.</source>
        <translation>Eine erfundene Aufgabe verschwindet nach 20 Sekunden. Prüfen Sie die ganze Liste: Ihre Zeile bleibt, markiert.</translation>
    </message>
    <message>
        <source>Imports whose answer is lost</source>
        <translation>Importe, deren Antwort verloren geht</translation>
    </message>
    <message>
        <source>The window says that nobody knows whether the import has begun, and looks for its task.</source>
        <translation>Das Fenster sagt, dass niemand weiß, ob der Import begonnen hat, und sucht nach seiner Aufgabe.</translation>
    </message>
    <message>
        <source>No room for uploads</source>
        <translation>Kein Platz für Uploads</translation>
    </message>
    <message>
        <source>An upload waits 20 seconds, as the server asks, and asks again by itself.</source>
        <translation>Ein Upload wartet 20 Sekunden, wie der Server es verlangt, und fragt von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Uploads that are cut</source>
        <translation>Uploads, die abbrechen</translation>
    </message>
    <message>
        <source>The connection is closed after each megabyte. The upload goes on where it was cut.</source>
        <translation>Die Verbindung endet nach jedem Megabyte. Der Upload geht dort weiter, wo er abgebrochen ist.</translation>
    </message>
    <message>
        <source>Uploads whose answers are lost</source>
        <translation>Uploads, deren Antworten verloren gehen</translation>
    </message>
    <message>
        <source>The upload asks how much has arrived and goes on from there; nothing is sent twice.</source>
        <translation>Der Upload fragt, wie viel angekommen ist, und geht von dort weiter; nichts wird doppelt gesendet.</translation>
    </message>
</context>
<context>
    <name>reelwatch::FieldGrid</name>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a value: &quot;Copy Task ID&quot;.</extracomment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>reelwatch::FilterSidebar</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation>Nach Typ filtern</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <extracomment>read aloud: the name of a filter and how many tasks it shows</extracomment>
        <translation>
            <numerusform>%1, %Ln Aufgabe</numerusform>
            <numerusform>%1, %Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>all tasks, whatever their state</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>tasks that are not ended yet: waiting, running, retrying or stalled</extracomment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>All types</source>
        <extracomment>all tasks, whatever their type</extracomment>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>title of a list of ages: today, last 7 days …</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Filter by age</source>
        <translation>Nach Alter filtern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Filter by project</source>
        <translation>Nach Projekt filtern</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Filter by account</source>
        <translation>Nach Konto filtern</translation>
    </message>
    <message>
        <source>All projects</source>
        <extracomment>all tasks, whatever their project</extracomment>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>All accounts</source>
        <extracomment>all tasks, whatever their account</extracomment>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Takes %1 out of the search</source>
        <extracomment>tool tip of a filter; %1 is what is taken out of the search: phase:</extracomment>
        <translation>Nimmt %1 aus der Suche heraus</translation>
    </message>
    <message>
        <source>Searches for %1</source>
        <extracomment>tool tip of a filter; %1 is what is written into the search: phase:failed</extracomment>
        <translation>Sucht nach %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>all tasks, whenever they were created</extracomment>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>when tasks were created</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <extracomment>when tasks were created</extracomment>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>when tasks were created</extracomment>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Older</source>
        <extracomment>tasks that were created before the last 30 days</extracomment>
        <translation>Älter</translation>
    </message>
</context>
<context>
    <name>reelwatch::FirstRunPage</name>
    <message>
        <source>Welcome to Reelwatch</source>
        <translation>Willkommen bei Reelwatch</translation>
    </message>
    <message>
        <source>See what is running, what failed and why, when it will be done, and what exactly came out.</source>
        <translation>Sehen Sie, was läuft, was warum fehlgeschlagen ist, wann etwas fertig wird und was genau herauskam.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>No account needed, ready at once. Videos are imported, checked and kept on this computer.</source>
        <translation>Kein Konto nötig, sofort bereit. Videos werden auf diesem Computer importiert, geprüft und aufbewahrt.</translation>
    </message>
    <message>
        <source>Use the built-in local service</source>
        <translation>Eingebauten lokalen Dienst nutzen</translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation>Beispielclip importieren</translation>
    </message>
    <message>
        <source>Livepeer Studio</source>
        <translation>Livepeer Studio</translation>
    </message>
    <message>
        <source>Follow the tasks of your account. You need an API key; any other Studio server works too.</source>
        <translation>Verfolgen Sie die Aufgaben Ihres Kontos. Sie brauchen einen API-Schlüssel; jeder andere Studio-Server geht auch.</translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio…</source>
        <translation>Mit Livepeer Studio verbinden…</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere before you choose Connect.</source>
        <translation>Nichts wird gesendet, bevor Sie „Verbinden“ wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are waiting to be imported. Choose where.</source>
        <translation>
            <numerusform>%Ln Eintrag wartet auf den Import. Wählen Sie, wohin.</numerusform>
            <numerusform>%Ln Einträge warten auf den Import. Wählen Sie, wohin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::FoldButton</name>
    <message>
        <source>Unfolded</source>
        <extracomment>What a screen reader says of a folding title.</extracomment>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>reelwatch::HistoryPlot</name>
    <message>
        <source>Progress over time</source>
        <translation>Fortschritt im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) in %1</source>
        <translation>
            <numerusform>%Ln Änderung in %1</numerusform>
            <numerusform>%Ln Änderungen in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportDialog</name>
    <message numerus="yes">
        <source>At most %Ln line(s) can be imported at once.</source>
        <translation>
            <numerusform>Höchstens %Ln Zeile kann auf einmal importiert werden.</numerusform>
            <numerusform>Höchstens %Ln Zeilen können auf einmal importiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <extracomment>%1 is the number of a line.</extracomment>
        <translation>Dasselbe wie Zeile %1; es wird einmal importiert.</translation>
    </message>
    <message>
        <source>As the file is called</source>
        <translation>Wie die Datei heißt</translation>
    </message>
    <message>
        <source>Only for a single import</source>
        <translation>Nur bei einem einzelnen Import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported. Correct or remove them.</source>
        <translation>
            <numerusform>%Ln Zeile kann nicht importiert werden. Korrigieren oder entfernen Sie sie.</numerusform>
            <numerusform>%Ln Zeilen können nicht importiert werden. Korrigieren oder entfernen Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an address, or choose or drop a file.</source>
        <translation>Geben Sie eine Adresse ein oder fügen Sie eine Datei hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) will be imported.</source>
        <translation>
            <numerusform>%Ln Eintrag wird importiert.</numerusform>
            <numerusform>%Ln Einträge werden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>&amp;Addresses or files, one per line:</source>
        <translation>&amp;Adressen oder Dateien, eine pro Zeile:</translation>
    </message>
    <message>
        <source>https://example.org/beach.mp4
/home/me/Videos/beach.mp4</source>
        <translation>https://example.org/strand.mp4
/home/ich/Videos/strand.mp4</translation>
    </message>
    <message>
        <source>Addresses or files, one per line</source>
        <translation>Adressen oder Dateien, eine pro Zeile</translation>
    </message>
    <message>
        <source>&amp;Choose Files…</source>
        <extracomment>Opens the file chooser.</extracomment>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name of what is imported.</extracomment>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Video and audio (%1)</source>
        <translation>Video und Ton (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>Choose Files to Import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
    <message>
        <source>In&amp;to:</source>
        <extracomment>the account that gets what is imported</extracomment>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>“%1” is already here as “%2”. Import sends it again.</source>
        <extracomment>%1 is the name of a file, %2 that of a video</extracomment>
        <translation>„%1“ ist hier schon als „%2“ vorhanden. Importieren sendet die Datei erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are already here. Import sends them again.</source>
        <translation>
            <numerusform>%Ln Datei ist hier schon vorhanden. Importieren sendet sie erneut.</numerusform>
            <numerusform>%Ln Dateien sind hier schon vorhanden. Importieren sendet sie erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w It</source>
        <extracomment>leaves the import and shows the task of the video</extracomment>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Leave It O&amp;ut</source>
        <extracomment>does not import this one</extracomment>
        <translation>A&amp;uslassen</translation>
    </message>
    <message>
        <source>Leave Them O&amp;ut</source>
        <translation>Alle a&amp;uslassen</translation>
    </message>
    <message>
        <source>being looked into…</source>
        <extracomment>behind what a file is</extracomment>
        <translation>wird untersucht…</translation>
    </message>
    <message>
        <source>Already here as “%1”.</source>
        <extracomment>%1 is the name of a video</extracomment>
        <translation>Hier schon als „%1“ vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>The server may refuse %Ln of them.</source>
        <translation>
            <numerusform>%Ln davon lehnt der Server vielleicht ab.</numerusform>
            <numerusform>%Ln davon lehnt der Server vielleicht ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove Bad Lines</source>
        <extracomment>takes the lines that cannot be imported out of the dialog</extracomment>
        <translation>&amp;Fehlerhafte Zeilen entfernen</translation>
    </message>
    <message>
        <source>Files are not looked into before they are sent: the program ffprobe (package ffmpeg) is not installed.</source>
        <translation>Dateien werden vor dem Senden nicht untersucht: Das Programm ffprobe (Paket ffmpeg) ist nicht installiert.</translation>
    </message>
    <message>
        <source>A folder is being read…</source>
        <translation>Ein Ordner wird gelesen …</translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportOptionsPane</name>
    <message>
        <source>The local service keeps videos as they are, on this computer. Of these options it knows the creator ID only.</source>
        <translation>Der lokale Dienst behält Videos auf diesem Computer, wie sie sind. Von diesen Optionen kennt er nur die Ersteller-ID.</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Options (%Ln chosen)</source>
        <translation>
            <numerusform>&amp;Optionen (%Ln gewählt)</numerusform>
            <numerusform>&amp;Optionen (%Ln gewählt)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Playback:</source>
        <extracomment>who may play a video</extracomment>
        <translation>&amp;Wiedergabe:</translation>
    </message>
    <message>
        <source>Public: for everyone who has the address</source>
        <translation>Öffentlich: für alle, die die Adresse haben</translation>
    </message>
    <message>
        <source>Signed: only with a token (JWT) of your own</source>
        <translation>Signiert: nur mit einem eigenen Token (JWT)</translation>
    </message>
    <message>
        <source>Creator I&amp;D:</source>
        <translation>Ers&amp;teller-ID:</translation>
    </message>
    <message>
        <source>Whose video it is, such as 0xb7d5… or a name of your own</source>
        <translation>Wem das Video gehört, etwa 0xb7d5… oder ein eigener Name</translation>
    </message>
    <message>
        <source>Encrypted &amp;key:</source>
        <translation>&amp;Verschlüsselter Schlüssel:</translation>
    </message>
    <message>
        <source>Only for a video you have encrypted; in Base64</source>
        <translation>Nur für ein Video, das Sie verschlüsselt haben; in Base64</translation>
    </message>
    <message>
        <source>Pro&amp;files:</source>
        <translation>&amp;Profile:</translation>
    </message>
    <message>
        <source>As the server chooses, or such as 1080p, 720p 2500k</source>
        <translation>Wie der Server es wählt, oder etwa 1080p, 720p 2500k</translation>
    </message>
    <message>
        <source>Make &amp;MP4 files, too</source>
        <translation>Auch &amp;MP4-Dateien erzeugen</translation>
    </message>
    <message>
        <source>&amp;Sign it (C2PA)</source>
        <extracomment>C2PA is a standard that tells where a video comes from</extracomment>
        <translation>&amp;Signieren (C2PA)</translation>
    </message>
    <message>
        <source>Sto&amp;re it on IPFS</source>
        <translation>Auf IPFS speiche&amp;rn</translation>
    </message>
    <message>
        <source>Creator ID</source>
        <translation>Ersteller-ID</translation>
    </message>
    <message>
        <source>Encrypted key</source>
        <translation>Verschlüsselter Schlüssel</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <extracomment>%1 is the server&apos;s word for who may play a video: &quot;webhook&quot;</extracomment>
        <translation>Wie bisher: %1</translation>
    </message>
</context>
<context>
    <name>reelwatch::JsonPane</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>More than %1</source>
        <extracomment>How often a text occurs: more than %1 times.</extracomment>
        <translation>Mehr als %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation>In JSON suchen</translation>
    </message>
    <message>
        <source>JSON of the task</source>
        <translation>JSON der Aufgabe</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
</context>
<context>
    <name>reelwatch::KeyChoiceDialog</name>
    <message>
        <source>API Key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>No keyring keeps the key of “%1”: this computer has none, or it refused. The key is used now and never written to disk.</source>
        <extracomment>%1: name of an account</extracomment>
        <translation>Kein Schlüsselbund bewahrt den Schlüssel von „%1“ auf: Dieser Rechner hat keinen, oder er hat ihn abgelehnt. Der Schlüssel wird jetzt verwendet und nie auf die Festplatte geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Ask for the key each time Reelwatch starts</source>
        <translation>Bei jedem Start von Reelwatch nach dem Schlüssel &amp;fragen</translation>
    </message>
    <message>
        <source>The saved tasks are shown at once, and a dialog asks for the key.</source>
        <translation>Die gespeicherten Aufgaben erscheinen sofort, und ein Dialog fragt nach dem Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;Keep the key for this session only</source>
        <translation>Den Schlüssel nur für diese Sitzung &amp;behalten</translation>
    </message>
    <message>
        <source>The next start shows the saved tasks until you enter the key.</source>
        <translation>Der nächste Start zeigt die gespeicherten Aufgaben, bis Sie den Schlüssel eingeben.</translation>
    </message>
</context>
<context>
    <name>reelwatch::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Task %1 could not be fetched: %2</source>
        <translation>Aufgabe %1 konnte nicht geholt werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation>%1 konnte nicht importiert werden: %2</translation>
    </message>
    <message>
        <source>Forget this account</source>
        <translation>Dieses Konto vergessen</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>„%1“ vergessen?</translation>
    </message>
    <message>
        <source>The address, the key and the saved tasks are removed from this computer. Nothing changes on the server.</source>
        <translation>Adresse, Schlüssel und gespeicherte Aufgaben werden von diesem Computer entfernt. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Reelwatch</source>
        <translation>Reelwatch</translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active, %2)</source>
        <extracomment>window title; %1: account, %2: percentage such as &quot;61 %&quot;</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln aktiv, %2)</numerusform>
            <numerusform>Reelwatch — %1 (%Ln aktiv, %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active)</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln aktiv)</numerusform>
            <numerusform>Reelwatch — %1 (%Ln aktiv)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reelwatch — %1</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>Reelwatch — %1</translation>
    </message>
    <message>
        <source>Items that could not be read</source>
        <translation>Nicht lesbare Einträge</translation>
    </message>
    <message>
        <source>These items of the server’s answer are no tasks Reelwatch understands. All others are shown.</source>
        <translation>Diese Einträge in der Antwort des Servers sind keine Aufgaben, die Reelwatch versteht. Alle anderen werden angezeigt.</translation>
    </message>
    <message>
        <source>What the server and the network said:</source>
        <translation>Was Server und Netzwerk gemeldet haben:</translation>
    </message>
    <message>
        <source>Quit Reelwatch</source>
        <translation>Reelwatch beenden</translation>
    </message>
    <message>
        <source>An import is not finished</source>
        <translation>Ein Import ist noch nicht fertig</translation>
    </message>
    <message>
        <source>If you go on, it stops and has to begin again.</source>
        <translation>Wenn Sie fortfahren, bricht er ab und muss von vorn beginnen.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Show &amp;only</source>
        <extracomment>a menu of accounts: the others are closed</extracomment>
        <translation>N&amp;ur anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <extracomment>in the window&apos;s title, in place of the account&apos;s name</extracomment>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>keys that choose a saved view of the list</extracomment>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>The saved tasks could not be set aside: %1</source>
        <translation>Die gespeicherten Aufgaben konnten nicht beiseitegelegt werden: %1</translation>
    </message>
    <message>
        <source>An upload is not finished</source>
        <translation>Ein Upload ist noch nicht fertig</translation>
    </message>
    <message>
        <source>If you go on, it pauses. It goes on where it was when its account is open again.</source>
        <translation>Wenn Sie fortfahren, pausiert er. Er geht dort weiter, wo er war, sobald sein Konto wieder offen ist.</translation>
    </message>
    <message>
        <source>Pause the upload</source>
        <translation>Upload pausieren</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Pausieren und beenden</translation>
    </message>
    <message>
        <source>If you go on, it stops and has to begin again. Uploads pause.</source>
        <translation>Wenn Sie fortfahren, bricht er ab und muss von vorn beginnen. Uploads werden pausiert.</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Download abbrechen</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. Or it pauses now, and goes on where it was at the next start.</source>
        <translation>Er kann ohne das Fenster weitergehen; Reelwatch endet dann von selbst. Oder er pausiert jetzt und geht beim nächsten Start dort weiter, wo er war.</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it has to begin again. Uploads pause.</source>
        <translation>Er kann ohne das Fenster weitergehen; Reelwatch endet dann von selbst. Wenn Sie beenden, muss er von vorn beginnen. Uploads werden pausiert.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>A download is not finished</source>
        <translation>Ein Download ist noch nicht fertig</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it stops and has to begin again.</source>
        <translation>Er kann ohne das Fenster weitergehen; Reelwatch endet dann von selbst. Wenn Sie beenden, bricht er ab und muss von vorn beginnen.</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>Im &amp;Hintergrund fortsetzen</translation>
    </message>
    <message>
        <source>%1: It was being imported already; the options were not applied.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1: Der Import lief bereits; die Optionen wurden nicht angewandt.</translation>
    </message>
    <message>
        <source>If you go on, it pauses. You can go on with it when its account is open again.</source>
        <translation>Wenn Sie fortfahren, wird er angehalten. Sie können ihn fortsetzen, wenn sein Konto wieder offen ist.</translation>
    </message>
    <message>
        <source>If you go on, the rest is left as it is.</source>
        <translation>Wenn Sie fortfahren, bleibt der Rest, wie er ist.</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it pauses, and you can go on with it at the next start.</source>
        <translation>Er kann ohne das Fenster weiterlaufen; Reelwatch beendet sich danach selbst. Wenn Sie beenden, wird er angehalten, und Sie können ihn beim nächsten Start fortsetzen.</translation>
    </message>
    <message>
        <source>The rest can be done without the window; Reelwatch then ends by itself. If you quit, it is left as it is.</source>
        <translation>Der Rest kann ohne das Fenster erledigt werden; Reelwatch beendet sich danach selbst. Wenn Sie beenden, bleibt er, wie er ist.</translation>
    </message>
    <message>
        <source>The import of a manifest is not finished</source>
        <translation>Der Import eines Manifests ist nicht fertig</translation>
    </message>
    <message>
        <source>Pause the import</source>
        <extracomment>the import of a manifest</extracomment>
        <translation>Import anhalten</translation>
    </message>
    <message>
        <source>Not all of the chosen tasks are done with</source>
        <translation>Nicht alle gewählten Aufgaben sind erledigt</translation>
    </message>
    <message>
        <source>Leave out the rest</source>
        <translation>Rest weglassen</translation>
    </message>
    <message>
        <source>It is not known whether %1 is being imported: %2 Look for it in the list before you import it again.</source>
        <extracomment>%1 is an address, %2 a sentence</extracomment>
        <translation>Es ist nicht bekannt, ob %1 importiert wird: %2 Suchen Sie die Aufgabe in der Liste, bevor Sie erneut importieren.</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManageViewsDialog</name>
    <message>
        <source>Manage views</source>
        <translation>Ansichten verwalten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>the heads of a table of saved views: name, what is searched for, keys</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Reset &amp;built-in views</source>
        <translation>&amp;Eingebaute Ansichten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestDialog</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>Diese Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s).</source>
        <translation>
            <numerusform>%Ln Import.</numerusform>
            <numerusform>%Ln Importe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported and are left out.</source>
        <translation>
            <numerusform>%Ln Zeile kann nicht importiert werden und wird ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen können nicht importiert werden und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stand there twice.</source>
        <translation>
            <numerusform>%Ln Zeile steht doppelt da.</numerusform>
            <numerusform>%Ln Zeilen stehen doppelt da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Die Dateien werden angesehen…</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) nothing can be imported.</source>
        <translation>
            <numerusform>%Ln Datei kann nicht importiert werden.</numerusform>
            <numerusform>%Ln Dateien können nicht importiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked; nothing was sent.</source>
        <translation>Geprüft; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 done: %2 completed, %3 failed. %4 under way, %5 waiting.</source>
        <extracomment>%1: &quot;340 of 1,000&quot;; the other numbers are of imports</extracomment>
        <translation>%1 erledigt: %2 fertig, %3 fehlgeschlagen. %4 in Arbeit, %5 wartend.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The server has enough to do; the next ones follow.</source>
        <translation>Der Server hat genug zu tun; die nächsten folgen.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import Manifest</source>
        <translation>Manifest importieren</translation>
    </message>
    <message>
        <source>A manifest is a list of imports in a file: CSV with a line of titles, or one JSON object a line. Each line has an address or a file (“url”), and may have a “name” and the options of the server: creatorId, playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles.</source>
        <translation>Ein Manifest ist eine Liste von Importen in einer Datei: CSV mit einer Titelzeile oder ein JSON-Objekt pro Zeile. Jede Zeile hat eine Adresse oder eine Datei („url“) und kann einen „name“ und die Optionen des Servers haben: creatorId, playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles.</translation>
    </message>
    <message>
        <source>&amp;Choose file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Import in&amp;to:</source>
        <translation>In dieses &amp;Konto importieren:</translation>
    </message>
    <message>
        <source>Lines of the manifest</source>
        <translation>Zeilen des Manifests</translation>
    </message>
    <message>
        <source>Imports that have ended</source>
        <translation>Beendete Importe</translation>
    </message>
    <message>
        <source>C&amp;heck only</source>
        <extracomment>a button: looks at everything without sending anything</extracomment>
        <translation>Nur &amp;prüfen</translation>
    </message>
    <message>
        <source>Looks at every line and file, and sends nothing</source>
        <translation>Sieht jede Zeile und jede Datei an und sendet nichts</translation>
    </message>
    <message>
        <source>Choose a Manifest</source>
        <translation>Manifest wählen</translation>
    </message>
    <message>
        <source>Manifests (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)</source>
        <translation>Manifeste (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <extracomment>%1: the system&apos;s reason</extracomment>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %Ln import(s).</source>
        <extracomment>their answers were lost on the way</extracomment>
        <translation>
            <numerusform>Es wird festgestellt, was aus %Ln Import wurde.</numerusform>
            <numerusform>Es wird festgestellt, was aus %Ln Importen wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestModel</name>
    <message>
        <source>Left out: %1</source>
        <extracomment>%1: why a line is not imported</extracomment>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Will be imported</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Was being imported already</source>
        <translation>Import lief bereits</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>%1: the reason</extracomment>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1: the reason</extracomment>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <extracomment>what a screen reader says of a line of a manifest; %1: its number, %2: what became of it</extracomment>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>column: the number of a line</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>It was being imported already; the options were not applied.</source>
        <translation>Der Import lief bereits; die Optionen wurden nicht angewandt.</translation>
    </message>
    <message>
        <source>Completed; the options were not applied</source>
        <translation>Fertig; die Optionen wurden nicht angewandt</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestRun</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>Diese Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>The progress cannot be saved on this computer. Is the disk full?</source>
        <translation>Der Fortschritt kann auf diesem Computer nicht gespeichert werden. Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>The upload was taken away before it was done.</source>
        <translation>Der Upload wurde entfernt, bevor er fertig war.</translation>
    </message>
    <message>
        <source>The server no longer lists its task.</source>
        <translation>Der Server führt die zugehörige Aufgabe nicht mehr auf.</translation>
    </message>
</context>
<context>
    <name>reelwatch::Manifests</name>
    <message>
        <source>The import of “%1” is not finished: %2 of %3 are done.</source>
        <extracomment>%1: a file&apos;s name; %2 and %3: numbers of imports</extracomment>
        <translation>Der Import von „%1“ ist noch nicht fertig: %2 von %3 sind erledigt.</translation>
    </message>
    <message>
        <source>The file has changed since its import began, so that its lines cannot be told any more. Put the old file back, or choose a file to begin anew.</source>
        <translation>Die Datei hat sich seit Beginn ihres Imports geändert, sodass ihre Zeilen nicht mehr zuzuordnen sind. Stellen Sie die alte Datei wieder her oder wählen Sie eine Datei, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Import Manifest</source>
        <translation>Manifest importieren</translation>
    </message>
    <message>
        <source>The import of “%1” is not finished</source>
        <translation>Der Import von „%1“ ist noch nicht fertig</translation>
    </message>
    <message>
        <source>If you begin another one, what is left of it is not imported any more.</source>
        <translation>Wenn Sie einen anderen beginnen, wird der Rest davon nicht mehr importiert.</translation>
    </message>
    <message>
        <source>Begin the other one</source>
        <translation>Den anderen beginnen</translation>
    </message>
    <message>
        <source>The progress cannot be saved on this computer, so that the import could not go on after a restart. Is the disk full?</source>
        <translation>Der Fortschritt kann auf diesem Computer nicht gespeichert werden, sodass der Import nach einem Neustart nicht weitergehen könnte. Ist der Datenträger voll?</translation>
    </message>
</context>
<context>
    <name>reelwatch::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Nächster Versuch in %1 s</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Versuch läuft…</translation>
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
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>reelwatch::PreferencesDialog</name>
    <message>
        <source>Test</source>
        <extracomment>stands for the account&apos;s name in the test of a command</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>a button: ends the command that is being tested</extracomment>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Done, exit status 0.</source>
        <translation>Fertig, Exit-Status 0.</translation>
    </message>
    <message>
        <source>Exit status %1. Most programs say by this that they failed.</source>
        <translation>Exit-Status %1. Damit melden die meisten Programme, dass sie fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>The program ended by a crash or a signal.</source>
        <translation>Das Programm endete durch einen Absturz oder ein Signal.</translation>
    </message>
    <message>
        <source>The program could not be started. Is its name right? %1</source>
        <translation>Das Programm konnte nicht gestartet werden. Stimmt sein Name? %1</translation>
    </message>
    <message>
        <source>The program took longer than a minute and was ended.</source>
        <translation>Das Programm brauchte länger als eine Minute und wurde beendet.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>A&amp;llgemein</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>Bena&amp;chrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>Be&amp;fehl</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Ask for &amp;updates every:</source>
        <translation>Aktualisierungsi&amp;ntervall:</translation>
    </message>
    <message>
        <source>Show an icon in the &amp;tray</source>
        <translation>Symbol im &amp;Infobereich anzeigen</translation>
    </message>
    <message>
        <source>With the number of active tasks, and a menu to show and hide the window, to pause updates and to quit</source>
        <translation>Mit der Anzahl aktiver Aufgaben und einem Menü, um das Fenster anzuzeigen und auszublenden, die Aktualisierung zu pausieren und das Programm zu beenden</translation>
    </message>
    <message>
        <source>This desktop has no tray for icons. Everything works without it.</source>
        <translation>Dieser Desktop hat keinen Infobereich für Symbole. Alles funktioniert auch ohne ihn.</translation>
    </message>
    <message>
        <source>Tell me on the &amp;desktop of:</source>
        <translation>Auf dem &amp;Desktop melden:</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>notifications are shown of no tasks</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>Fehlgeschlagene Aufgaben</translation>
    </message>
    <message>
        <source>Tasks that finished or failed</source>
        <translation>Fertige oder fehlgeschlagene Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Ruhezeit</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <extracomment>begin of the quiet hours</extracomment>
        <translation>&amp;von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <extracomment>end of the quiet hours</extracomment>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>Ruhezeit von</translation>
    </message>
    <message>
        <source>Quiet hours to</source>
        <translation>Ruhezeit bis</translation>
    </message>
    <message>
        <source>At most one notification in ten seconds tells of all that ended. In quiet hours, and while the desktop is set to “do not disturb”, they wait.</source>
        <translation>Höchstens eine Benachrichtigung in zehn Sekunden meldet alles, was geendet hat. In der Ruhezeit und solange der Desktop auf „Nicht stören“ gestellt ist, warten sie.</translation>
    </message>
    <message>
        <source>&amp;Run a command for:</source>
        <translation>Einen &amp;Befehl ausführen für:</translation>
    </message>
    <message>
        <source>No task</source>
        <extracomment>the command is run for no tasks</extracomment>
        <translation>Keine Aufgabe</translation>
    </message>
    <message>
        <source>Each task that failed</source>
        <translation>Jede fehlgeschlagene Aufgabe</translation>
    </message>
    <message>
        <source>Each task that finished or failed</source>
        <translation>Jede fertige oder fehlgeschlagene Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Program and its arguments, one a line:</source>
        <translation>&amp;Programm und seine Argumente, eines pro Zeile:</translation>
    </message>
    <message>
        <source>In arguments, these are filled in: %1. There is no shell: each line reaches the program as it is. Secrets are masked.</source>
        <extracomment>%1: such as &quot;{id}, {name}&quot;</extracomment>
        <translation>In Argumente wird eingesetzt: %1. Es gibt keine Shell: Jede Zeile erreicht das Programm so, wie sie ist. Geheimnisse werden unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>What the command printed</source>
        <translation>Was der Befehl ausgegeben hat</translation>
    </message>
</context>
<context>
    <name>reelwatch::ProgressView</name>
    <message>
        <source>Cancel upload</source>
        <translation>Upload abbrechen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Nothing is running.
Imports and uploads appear here while they are worked on.</source>
        <translation>Es läuft nichts.
Importe und Uploads erscheinen hier, während an ihnen gearbeitet wird.</translation>
    </message>
    <message>
        <source>Running and finished work</source>
        <translation>Laufende und beendete Arbeit</translation>
    </message>
    <message>
        <source>Take everything that has ended off this list; the tasks stay.</source>
        <translation>Alles Beendete von dieser Liste nehmen; die Aufgaben bleiben.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active, %1</source>
        <extracomment>%1 is a percentage: &quot;3 active, 61 %&quot;.</extracomment>
        <translation>
            <numerusform>%Ln aktiv, %1</numerusform>
            <numerusform>%Ln aktiv, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Task</source>
        <translation>&amp;Aufgabe öffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel Upload</source>
        <translation>&amp;Upload abbrechen</translation>
    </message>
    <message>
        <source>&amp;Take off the List</source>
        <translation>&amp;Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>&amp;Pause Upload</source>
        <translation>Upload &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Resume Upload</source>
        <translation>Upload &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>&amp;Start Over</source>
        <translation>Von vorn &amp;beginnen</translation>
    </message>
    <message>
        <source>Pause the upload</source>
        <translation>Upload pausieren</translation>
    </message>
    <message>
        <source>Go on with the upload where it was</source>
        <translation>Den Upload dort fortsetzen, wo er war</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Send the file from its beginning</source>
        <translation>Die Datei von Anfang an senden</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>Download erneut versuchen</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Download abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>&amp;Datei öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Stop the Download</source>
        <translation>Do&amp;wnload abbrechen</translation>
    </message>
</context>
<context>
    <name>reelwatch::RenameDialog</name>
    <message>
        <source>Rename Asset</source>
        <translation>Asset umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
</context>
<context>
    <name>reelwatch::RetryDialog</name>
    <message>
        <source>Sent</source>
        <extracomment>of a task: the server has been asked to do it again and has not answered</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Retried</source>
        <extracomment>of a task: the server does it again</extracomment>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>column title: what became of it</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 of %2 retried, %3 refused.</source>
        <translation>%1 von %2 erneut versucht, %3 abgelehnt.</translation>
    </message>
    <message>
        <source>%1 of %2 retried.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation>%1 von %2 erneut versucht.</translation>
    </message>
    <message numerus="yes">
        <source>The server has no room for more now. Going on in %n second(s).</source>
        <translation>
            <numerusform>Der Server hat jetzt keinen Platz für weitere. In %n Sekunde geht es weiter.</numerusform>
            <numerusform>Der Server hat jetzt keinen Platz für weitere. In %n Sekunden geht es weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Retry Tasks</source>
        <translation>Aufgaben erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) will be retried:</source>
        <translation>
            <numerusform>%Ln Aufgabe wird erneut versucht:</numerusform>
            <numerusform>%Ln Aufgaben werden erneut versucht:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected task(s) stay(s) as it is: only failed and cancelled ones can be retried.</source>
        <translation>
            <numerusform>%Ln ausgewählte Aufgabe bleibt, wie sie ist: Nur fehlgeschlagene und abgebrochene können erneut versucht werden.</numerusform>
            <numerusform>%Ln ausgewählte Aufgaben bleiben, wie sie sind: Nur fehlgeschlagene und abgebrochene können erneut versucht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to retry</source>
        <translation>Erneut zu versuchende Aufgaben</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
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
        <translation>%1 aufsteigend</translation>
    </message>
    <message>
        <source>%1 descending</source>
        <translation>%1 absteigend</translation>
    </message>
    <message>
        <source>by state</source>
        <extracomment>the rows of the list stand together by this</extracomment>
        <translation>nach Status</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>nach Tag</translation>
    </message>
    <message>
        <source>by type</source>
        <translation>nach Typ</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>the rows of the list are not grouped</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>What belongs to it; the rest stays as it is when the view is chosen:</source>
        <translation>Was dazugehört; alles andere bleibt beim Wählen der Ansicht, wie es ist:</translation>
    </message>
    <message>
        <source>&amp;Search: %1</source>
        <translation>&amp;Suche: %1</translation>
    </message>
    <message>
        <source>all tasks</source>
        <translation>alle Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Columns: %1</source>
        <translation>S&amp;palten: %1</translation>
    </message>
    <message>
        <source>S&amp;orting: %1</source>
        <translation>S&amp;ortierung: %1</translation>
    </message>
    <message>
        <source>&amp;Grouping: %1</source>
        <translation>&amp;Gruppierung: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose at least one part.</source>
        <translation>Wählen Sie mindestens einen Teil.</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Es gibt schon eine Ansicht mit diesem Namen. Sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>reelwatch::SearchBox</name>
    <message>
        <source>Search tasks</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>Words, or terms like phase:failed or size:&gt;1GB. The Down key shows what can be written.</source>
        <translation>Wörter oder Ausdrücke wie phase:failed oder size:&gt;1GB. Die Pfeiltaste nach unten zeigt, was Sie schreiben können.</translation>
    </message>
    <message>
        <source>How to Search</source>
        <extracomment>of the icon in the search field</extracomment>
        <translation>Hilfe zur Suche</translation>
    </message>
    <message>
        <source>How to search (F1)</source>
        <translation>Hilfe zur Suche (F1)</translation>
    </message>
    <message>
        <source>Not everything is understood</source>
        <extracomment>of the sign in the search field, read aloud</extracomment>
        <translation>Nicht alles wurde verstanden</translation>
    </message>
</context>
<context>
    <name>reelwatch::SearchHelp</name>
    <message>
        <source>How to Search</source>
        <translation>Hilfe zur Suche</translation>
    </message>
    <message>
        <source>A task is listed when every term fits. Double-click an example, or press Enter on it, to add it to the search.</source>
        <translation>Eine Aufgabe steht in der Liste, wenn jeder Ausdruck passt. Doppelklicken Sie auf ein Beispiel oder drücken Sie darauf die Eingabetaste, um es der Suche hinzuzufügen.</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <extracomment>a group of examples of what can be typed to search</extracomment>
        <translation>Wörter und Ausdrücke</translation>
    </message>
    <message>
        <source>Fields</source>
        <extracomment>a group of examples of what can be typed to search: phase:failed, size:&gt;1GB</extracomment>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>reelwatch::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>reelwatch::SleepInhibitor</name>
    <message>
        <source>Files are being uploaded</source>
        <translation>Dateien werden hochgeladen</translation>
    </message>
</context>
<context>
    <name>reelwatch::StageBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>reelwatch::StatusLine</name>
    <message>
        <source>Paused, updated %1</source>
        <translation>Pausiert, aktualisiert %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>No update since %1</source>
        <translation>Keine Aktualisierung seit %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert %1</translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far</source>
        <translation>Ältere Aufgaben werden geholt: bisher %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>how many of the tasks pass the filters</extracomment>
        <translation>
            <numerusform>%Ln angezeigt</numerusform>
            <numerusform>%Ln angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <extracomment>how many tasks are not ended yet</extracomment>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
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
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 received</source>
        <translation>%1, %2 empfangen</translation>
    </message>
    <message>
        <source>Updated %1, sparing the metered network</source>
        <translation>Aktualisiert %1, getaktetes Netzwerk wird geschont</translation>
    </message>
    <message>
        <source>Complete back to %1</source>
        <extracomment>%1 is a date: older tasks have not been fetched</extracomment>
        <translation>Vollständig ab %1</translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far, complete back to %2</source>
        <extracomment>%1 is a number of tasks, %2 a date: every task since then is in the list</extracomment>
        <translation>Ältere Aufgaben werden geholt: bisher %1, vollständig ab %2</translation>
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
            <numerusform>%1 und %n weiteres Konto</numerusform>
            <numerusform>%1 und %n weitere Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>ends the fetching of older tasks for now</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Get older tasks</source>
        <translation>Ältere Aufgaben holen</translation>
    </message>
    <message>
        <source>Since the accounts were opened: %1 received, %2 sent</source>
        <translation>Seit dem Öffnen der Konten: %1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>Older tasks are not fetched</source>
        <translation>Ältere Aufgaben werden nicht geholt</translation>
    </message>
    <message>
        <source>Offline since %1, updated %2</source>
        <extracomment>%1 is a time such as 14:02, %2 an age such as &quot;4 h ago&quot;</extracomment>
        <translation>Offline seit %1, aktualisiert %2</translation>
    </message>
    <message>
        <source>No update since %1, updated %2</source>
        <translation>Keine Aktualisierung seit %1, aktualisiert %2</translation>
    </message>
    <message>
        <source>Asking the server, updated %1</source>
        <translation>Der Server wird gefragt, aktualisiert %1</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Noch nicht aktualisiert</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskActions</name>
    <message>
        <source>Retr&amp;y</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>short, on the toolbar: have a failed task done again</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Start again like this one…</source>
        <translation>Wie diese noch einmal &amp;starten…</translation>
    </message>
    <message>
        <source>Open the result in the &amp;browser</source>
        <translation>Ergebnis im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Rena&amp;me asset…</source>
        <translation>Asset &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete asset…</source>
        <translation>Asset &amp;löschen…</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <extracomment>curl is a program of the command line</extracomment>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>The local service cannot export to IPFS.</source>
        <translation>Der lokale Dienst kann nicht nach IPFS exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asset(s) deleted.</source>
        <translation>
            <numerusform>%Ln Asset gelöscht.</numerusform>
            <numerusform>%Ln Assets gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted; the rows say why.</source>
        <translation>
            <numerusform>%Ln konnte nicht gelöscht werden; die Zeile sagt, warum.</numerusform>
            <numerusform>%Ln konnten nicht gelöscht werden; die Zeilen sagen, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>The server gives no address that a browser can open.</source>
        <translation>Der Server nennt keine Adresse, die ein Browser öffnen kann.</translation>
    </message>
    <message>
        <source>Do&amp;wnload the result…</source>
        <translation>Ergebnis &amp;herunterladen…</translation>
    </message>
    <message>
        <source>&amp;Transcode…</source>
        <translation>Um&amp;wandeln…</translation>
    </message>
    <message>
        <source>C&amp;lip…</source>
        <extracomment>cut a piece out of a recording</extracomment>
        <translation>Clip e&amp;rstellen…</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <extracomment>in the list, in place of a task&apos;s state: the result was not fetched</extracomment>
        <translation>Nicht heruntergeladen</translation>
    </message>
    <message>
        <source>Not transcoded</source>
        <translation>Nicht umgewandelt</translation>
    </message>
    <message>
        <source>Not clipped</source>
        <translation>Clip nicht erstellt</translation>
    </message>
    <message>
        <source>Servers can clip recordings of live streams only.</source>
        <translation>Server können Clips nur aus Aufzeichnungen von Livestreams erstellen.</translation>
    </message>
    <message>
        <source>Download the result</source>
        <translation>Ergebnis herunterladen</translation>
    </message>
    <message>
        <source>Its address holds a secret that the server or Reelwatch has masked. Import it by the whole address instead.</source>
        <translation>Die Adresse enthält ein Geheimnis, das der Server oder Reelwatch verdeckt hat. Importieren Sie stattdessen mit der ganzen Adresse.</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskDelegate</name>
    <message>
        <source>No longer on the server; kept here.</source>
        <translation>Nicht mehr auf dem Server; hier aufbewahrt.</translation>
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
        <translation>Wählen Sie eine Aufgabe, um ihre Details zu sehen.</translation>
    </message>
    <message>
        <source>This task is not known yet.</source>
        <translation>Diese Aufgabe ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation>Alles als Text kopieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskListPane</name>
    <message>
        <source>Getting your tasks… %1 so far</source>
        <translation>Ihre Aufgaben werden geholt… bisher %1</translation>
    </message>
    <message>
        <source>Getting your tasks…</source>
        <translation>Ihre Aufgaben werden geholt…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Import a video, and its progress and its results appear here.</source>
        <translation>Importieren Sie ein Video; sein Fortschritt und seine Ergebnisse erscheinen hier.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation>Beispielclip importieren</translation>
    </message>
    <message>
        <source>You can also drop files or addresses on this window.</source>
        <translation>Sie können auch Dateien oder Adressen in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Other tasks of this account are hidden by the filters or the search text.</source>
        <translation>Andere Aufgaben dieses Kontos sind durch die Filter oder den Suchtext verborgen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>The tasks could not be fetched</source>
        <translation>Die Aufgaben konnten nicht geholt werden</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s)</source>
        <extracomment>a button: that many rows wait to take their new place in the list</extracomment>
        <translation>
            <numerusform>%Ln Aktualisierung</numerusform>
            <numerusform>%Ln Aktualisierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rows in order now</source>
        <translation>Die Zeilen jetzt ordnen</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskLookup</name>
    <message>
        <source>Open Task by Id</source>
        <translation>Aufgabe per ID öffnen</translation>
    </message>
    <message>
        <source>Id, or address of the task</source>
        <translation>ID oder Adresse der Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Task:</source>
        <translation>&amp;Aufgabe:</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Konto:</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskView</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
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
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation>&amp;Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation>&amp;Alles als Text kopieren</translation>
    </message>
</context>
<context>
    <name>reelwatch::TranscodeDialog</name>
    <message>
        <source>The address of the file must be a complete http or https address.</source>
        <translation>Die Adresse der Datei muss eine vollständige http- oder https-Adresse sein.</translation>
    </message>
    <message>
        <source>Line %1 of your own profiles is not of the form “960x540 2 Mb/s”.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>Zeile %1 Ihrer eigenen Profile hat nicht die Form „960x540 2 Mb/s“.</translation>
    </message>
    <message>
        <source>Name a folder for HLS, for MP4, or for both.</source>
        <translation>Nennen Sie einen Ordner für HLS, für MP4 oder für beides.</translation>
    </message>
    <message>
        <source>Enter the proof that web3.storage gave you.</source>
        <translation>Geben Sie den Proof ein, den Sie von web3.storage haben.</translation>
    </message>
    <message>
        <source>The endpoint of the store must be a complete http or https address.</source>
        <translation>Der Endpunkt des Speichers muss eine vollständige http- oder https-Adresse sein.</translation>
    </message>
    <message>
        <source>Enter the bucket.</source>
        <translation>Geben Sie den Bucket ein.</translation>
    </message>
    <message>
        <source>Enter the access key of the store, its id and its secret.</source>
        <translation>Geben Sie den Zugriffsschlüssel des Speichers ein: die ID und den geheimen Teil.</translation>
    </message>
    <message>
        <source>Transcode</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Make other renditions of “%1”, in a store of your own.</source>
        <extracomment>%1 is the name of an asset</extracomment>
        <translation>Andere Fassungen von „%1“ in einem eigenen Speicher erzeugen.</translation>
    </message>
    <message>
        <source>One per line, such as: 960x540 2 Mb/s</source>
        <translation>Eines pro Zeile, etwa: 960x540 2 Mb/s</translation>
    </message>
    <message>
        <source>A store that speaks S3</source>
        <translation>Ein Speicher, der S3 versteht</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Bucket:</translation>
    </message>
    <message>
        <source>Access &amp;key id:</source>
        <translation>&amp;Zugriffsschlüssel-ID:</translation>
    </message>
    <message>
        <source>Secret &amp;access key:</source>
        <translation>&amp;Geheimer Zugriffsschlüssel:</translation>
    </message>
    <message>
        <source>P&amp;roof:</source>
        <extracomment>a word of web3.storage for what lets others store there</extracomment>
        <translation>&amp;Proof:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>Profile:</translation>
    </message>
    <message>
        <source>&amp;Own profiles:</source>
        <translation>Eigene Pro&amp;file:</translation>
    </message>
    <message>
        <source>&amp;HLS into:</source>
        <extracomment>folders in a store</extracomment>
        <translation>&amp;HLS nach:</translation>
    </message>
    <message>
        <source>&amp;MP4 into:</source>
        <extracomment>folders in a store</extracomment>
        <translation>&amp;MP4 nach:</translation>
    </message>
    <message>
        <source>&amp;Store:</source>
        <translation>&amp;Speicher:</translation>
    </message>
    <message>
        <source>Without a profile the server chooses. It fetches the file from its address, so the address must be open to it.</source>
        <translation>Ohne Profil wählt der Server. Er holt die Datei von ihrer Adresse, daher muss diese für ihn zugänglich sein.</translation>
    </message>
    <message>
        <source>&amp;Transcode</source>
        <translation>&amp;Umwandeln</translation>
    </message>
</context>
<context>
    <name>reelwatch::TrayIcon</name>
    <message>
        <source>&amp;Hide Reelwatch</source>
        <extracomment>in the menu of the tray icon</extracomment>
        <translation>Reelwatch &amp;ausblenden</translation>
    </message>
    <message>
        <source>&amp;Show Reelwatch</source>
        <translation>Reelwatch &amp;anzeigen</translation>
    </message>
</context>
<context>
    <name>reelwatch::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>reelwatch::Upload</name>
    <message>
        <source>The file “%1” does not exist any more.</source>
        <translation>Die Datei „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened: %2</source>
        <translation>Die Datei „%1“ kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>The file “%1” is empty.</source>
        <translation>Die Datei „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The file “%1” changed or could not be read to its end.</source>
        <translation>Die Datei „%1“ hat sich geändert oder konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The server does not keep what was sent of this file any more. Start over.</source>
        <translation>Der Server bewahrt nicht mehr auf, was von dieser Datei gesendet wurde. Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The file “%1” was changed after its upload had begun. Start over to send it as it is now.</source>
        <translation>Die Datei „%1“ wurde geändert, nachdem ihr Upload begonnen hatte. Beginnen Sie von vorn, um sie so zu senden, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The server has ended the task of this file: %1</source>
        <extracomment>%1 are the server&apos;s own words, usually English.</extracomment>
        <translation>Der Server hat die Aufgabe dieser Datei beendet: %1</translation>
    </message>
</context>
<context>
    <name>reelwatch::ValueText</name>
    <message>
        <source>Copy &amp;Selection</source>
        <translation>Aus&amp;wahl kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation>&amp;Alles als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <extracomment>Opens a web address.</extracomment>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
</context>
<context>
    <name>reelwatch::ViewControl</name>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>the chosen view of the list, which was changed since; %1: its name</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>Ansicht: %1, geändert</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <extracomment>the menu of saved views of the list</extracomment>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>&amp;All tasks</source>
        <translation>&amp;Alle Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Manage views…</source>
        <translation>Ansichten &amp;verwalten…</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <extracomment>the present look of the list becomes that view&apos;s; %1: its name</extracomment>
        <translation>„%1“ a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>Meine Ansicht</translation>
    </message>
</context>
<context>
    <name>reelwatch::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>A&amp;ufgaben</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Konten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Update &amp;interval</source>
        <translation>Aktualisierungs&amp;intervall</translation>
    </message>
    <message>
        <source>&amp;Import addresses…</source>
        <translation>&amp;Adressen importieren…</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import videos from addresses or files (%1)</source>
        <translation>Videos von Adressen oder aus Dateien importieren (%1)</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>&amp;Dateien importieren…</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation>Aus der &amp;Zwischenablage importieren…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server for news now (%1)</source>
        <translation>Den Server jetzt nach Neuem fragen (%1)</translation>
    </message>
    <message>
        <source>Refresh &amp;this task</source>
        <translation>&amp;Diese Aufgabe aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Pause updates</source>
        <translation>Aktualisierung &amp;pausieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>short, on the toolbar: stop asking the server for news</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop asking the server for news (%1)</source>
        <translation>Den Server nicht mehr nach Neuem fragen (%1)</translation>
    </message>
    <message>
        <source>Use the &amp;built-in local service</source>
        <translation>&amp;Eingebauten lokalen Dienst nutzen</translation>
    </message>
    <message>
        <source>&amp;Connect to Livepeer Studio…</source>
        <translation>&amp;Mit Livepeer Studio verbinden…</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation>&amp;Dieses Konto vergessen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Reelwatch</source>
        <translation>Ü&amp;ber Reelwatch</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>the language the system is set to
----------
light or dark as the system is</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>the program chooses how often it asks the server</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>Check the &amp;whole list</source>
        <extracomment>reads the whole list again, and finds out which tasks the server no longer has</extracomment>
        <translation>&amp;Ganze Liste prüfen</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>Hilfe zur &amp;Suche</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>tasks are not grouped</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>tasks are grouped by their state</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>tasks are grouped by the day of their last change</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>tasks are grouped by their type</extracomment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge failure</source>
        <extracomment>marks failed tasks as seen, or takes the mark away again</extracomment>
        <translation>Fehlschlag zur &amp;Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Try &amp;faults…</source>
        <extracomment>opens a window in which the local service can be made to misbehave</extracomment>
        <translation>&amp;Fehler ausprobieren…</translation>
    </message>
    <message>
        <source>Import &amp;manifest…</source>
        <extracomment>imports a list of videos from a file</extracomment>
        <translation>&amp;Manifest importieren…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Open by i&amp;d…</source>
        <extracomment>opens a task that a person knows the id of</extracomment>
        <translation>Per I&amp;D öffnen…</translation>
    </message>
</context>
</TS>
