<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>This is not an address of a server. An example: %1</source>
        <translation>这不是服务器地址。示例：%1</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>请输入服务器地址。</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>地址必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address. The server is asked with an API key.</source>
        <translation>地址中请勿包含用户名和密码。访问服务器使用 API 密钥。</translation>
    </message>
    <message>
        <source>Your key would travel unprotected. Use https:// for a server that is not on this computer.</source>
        <translation>密钥将不受保护地传输。服务器不在本机时，请使用 https://。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The server cannot be reached. Check the network connection.</source>
        <translation>无法连接服务器。请检查网络连接。</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again later.</source>
        <translation>服务器未及时响应。请稍后重试。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made. Check the address and the clock of this computer.</source>
        <translation>无法与服务器建立安全连接。请检查地址和本机时钟。</translation>
    </message>
    <message>
        <source>The server does not accept the API key. Check the key of this account.</source>
        <translation>服务器不接受此 API 密钥。请检查此账户的密钥。</translation>
    </message>
    <message>
        <source>The API key does not permit this.</source>
        <translation>此 API 密钥无权执行该操作。</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>服务器上没有所请求的内容。</translation>
    </message>
    <message>
        <source>This cannot be done in the present state.</source>
        <translation>当前状态下无法执行此操作。</translation>
    </message>
    <message>
        <source>The server refuses the request.</source>
        <translation>服务器拒绝了请求。</translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again later.</source>
        <translation>服务器要求放慢请求速度。请稍后重试。</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Try again later.</source>
        <translation>服务器自身发生故障。请稍后重试。</translation>
    </message>
    <message>
        <source>The request was stopped, because the API key would have gone to another or an insecure address. Check the server address of this account.</source>
        <translation>请求已中止，因为 API 密钥会被发送到其他地址或不安全的地址。请检查此账户的服务器地址。</translation>
    </message>
    <message>
        <source>A web page answered in place of the server. Check the server address, and whether this network asks you to sign in.</source>
        <translation>返回响应的是网页而不是服务器。请检查服务器地址，以及此网络是否要求登录。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is incomplete or cannot be read. Try again later.</source>
        <translation>服务器的响应不完整或无法读取。请稍后重试。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>%1 The server says: %2</source>
        <extracomment>%1 is a whole sentence, %2 are the server&apos;s own words, usually English.</extracomment>
        <translation>%1服务器消息：%2</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not from an authority this computer trusts, so that anybody could pose as the server. If it is your own server, give this account its certificate file.</source>
        <translation>服务器的证书并非来自此计算机信任的机构,任何人都可能冒充该服务器。如果是您自己的服务器,请为此账户提供其证书文件。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Whoever runs the server must renew it; check also the clock of this computer.</source>
        <translation>服务器的证书已过期。服务器的管理者必须更新它;也请检查此计算机的时钟。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clock of this computer.</source>
        <translation>服务器的证书尚未生效。请检查此计算机的时钟。</translation>
    </message>
    <message>
        <source>The certificate is that of another server. Check the server address of this account.</source>
        <translation>该证书属于另一台服务器。请检查此账户的服务器地址。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted.</source>
        <translation>无法信任服务器的证书。</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a password. Check the proxy settings of this computer.</source>
        <translation>此网络的代理要求密码。请检查此计算机的代理设置。</translation>
    </message>
    <message>
        <source>The proxy of this network cannot be reached or refuses the connection. Check the proxy settings of this computer.</source>
        <translation>无法连接此网络的代理,或代理拒绝连接。请检查此计算机的代理设置。</translation>
    </message>
    <message>
        <source>The server leads in a circle. Check the server address of this account.</source>
        <translation>服务器循环重定向。请检查此账户的服务器地址。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than any list of tasks. It was not taken.</source>
        <translation>服务器的回答比任何任务列表都大,未予接收。</translation>
    </message>
    <message>
        <source>The server named an address for the file that is not secure, or that leads to this computer. Nothing was sent there.</source>
        <translation>服务器为此文件给出的地址不安全，或指向本机。未向该地址发送任何内容。</translation>
    </message>
    <message>
        <source>The address that the server named for the file leads on to another one. Nothing was sent there.</source>
        <translation>服务器为此文件给出的地址又指向另一个地址。未向后者发送任何内容。</translation>
    </message>
</context>
<context>
    <name>CaFile</name>
    <message>
        <source>The certificate file of this account cannot be read: %1. Choose it anew.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>无法读取此账户的证书文件:%1。请重新选择。</translation>
    </message>
    <message>
        <source>There is no certificate in the file %1. Choose the file with the certificate of the authority (PEM or DER).</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>文件 %1 中没有证书。请选择包含机构证书的文件(PEM 或 DER)。</translation>
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
        <translation>用法：reelwatch [选项] [文件或地址…]

Livepeer 视频任务的桌面面板。给出文件或地址时，会打开已填好的导入对话框。

  --server URL   仅在本次运行中打开此服务器；不保存其地址、密钥或任何任务。
                 密钥从环境变量 LIVEPEER_API_KEY 读取。
  -v, --version  显示版本
  -h, --help     显示此帮助
</translation>
    </message>
    <message>
        <source>--server needs an address</source>
        <translation>--server 需要一个地址</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>reelwatch: %1
Try &apos;reelwatch --help&apos;.</source>
        <extracomment>%1: what is wrong with the arguments</extracomment>
        <translation>reelwatch: %1
请尝试 “reelwatch --help”。</translation>
    </message>
    <message>
        <source>Another version of Reelwatch is running. Close its window first.</source>
        <translation>另一个版本的 Reelwatch 正在运行。请先关闭它的窗口。</translation>
    </message>
    <message>
        <source>There are too many files and addresses to hand them to the window that is open.</source>
        <translation>文件和地址太多，无法交给已打开的窗口。</translation>
    </message>
    <message>
        <source>Reelwatch is already running, but does not answer. Wait for it, or end it, and try again.</source>
        <translation>Reelwatch 已在运行，但没有响应。请等待或结束它，然后重试。</translation>
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
        <translation>服务器未给出下载此文件的地址。</translation>
    </message>
    <message>
        <source>The file is not at its address any more.</source>
        <translation>文件已不在其地址上。</translation>
    </message>
    <message>
        <source>The server refuses to give the file (code %1).</source>
        <extracomment>%1 is a number of the protocol, such as 403</extracomment>
        <translation>服务器拒绝提供文件（代码 %1）。</translation>
    </message>
    <message>
        <source>A web page came in place of the file. Check whether this network asks you to sign in.</source>
        <translation>收到的是网页而不是文件。请检查此网络是否要求登录。</translation>
    </message>
    <message>
        <source>The file changed on the server while it was fetched, again and again. Try again later.</source>
        <translation>获取期间，服务器上的文件反复更改。请稍后重试。</translation>
    </message>
    <message>
        <source>The server sends another file than its list says: %1 instead of %2.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>服务器发送的文件与其列表所述不同：是 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>What came is not the file that the server&apos;s list says: its checksum differs. It was thrown away.</source>
        <translation>收到的不是服务器列表所述的文件：校验和不同。已将其丢弃。</translation>
    </message>
    <message>
        <source>There is no room on the disk: %1 are needed, %2 are free.</source>
        <translation>磁盘空间不足：需要 %1，可用 %2。</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>磁盘已没有剩余空间。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <extracomment>%1 is the system&apos;s word for why</extracomment>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>A file of this name has come into being meanwhile. Download it under another name.</source>
        <translation>在此期间出现了同名文件。请以其他名称下载。</translation>
    </message>
    <message>
        <source>The server sends more than the file should have: %1.</source>
        <translation>服务器发送的数据超过文件应有的大小:%1。</translation>
    </message>
    <message>
        <source>The file was not fetched, because its address is not secure, or leads to this computer.</source>
        <translation>未获取文件，因为其地址不安全，或指向本机。</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>Check that the address opens in a browser without signing in, then import it again.</source>
        <translation>请确认该地址无需登录即可在浏览器中打开，然后重新导入。</translation>
    </message>
    <message>
        <source>The server does not take this kind of file. Convert it, for example to MP4 with H.264 and AAC, and import it again.</source>
        <translation>服务器不接受此类文件。请转换格式（例如 H.264 和 AAC 编码的 MP4），然后重新导入。</translation>
    </message>
    <message>
        <source>Convert the video to the pixel format yuv420p (8 bits, 4:2:0) and import it again.</source>
        <translation>请将视频转换为 yuv420p 像素格式（8 位，4:2:0），然后重新导入。</translation>
    </message>
    <message>
        <source>The file may be incomplete or no video. Check that it plays, then import it again.</source>
        <translation>文件可能不完整或不是视频。请确认可以播放，然后重新导入。</translation>
    </message>
    <message>
        <source>The server could not fetch the whole file. Check that the address still works, then import it again.</source>
        <translation>服务器未能获取完整文件。请确认该地址仍然有效，然后重新导入。</translation>
    </message>
    <message>
        <source>The server could not store the file. Nothing is wrong with it; import it again later.</source>
        <translation>服务器未能存储文件。文件本身没有问题；请稍后重新导入。</translation>
    </message>
    <message>
        <source>The work took longer than the server allows. Import it again, or try a shorter or smaller file.</source>
        <translation>处理时间超过了服务器的限制。请重新导入，或尝试更短或更小的文件。</translation>
    </message>
    <message>
        <source>The asset was deleted while the server worked on it. Import the file again if it is still wanted.</source>
        <translation>资产在服务器处理期间被删除。如仍需要，请重新导入文件。</translation>
    </message>
    <message>
        <source>This is a fault of the server. Import the file again; if that fails too, give the task ID to the server&apos;s support.</source>
        <translation>这是服务器的故障。请重新导入文件；如果仍然失败，请将任务 ID 提供给服务器的技术支持。</translation>
    </message>
    <message>
        <source>Look for the video itself, and check that it plays, before you import it again.</source>
        <translation>请找到视频本身，并确认可以播放，然后重新导入。</translation>
    </message>
    <message>
        <source>Copy or download the file again until it plays to its end, then import it again.</source>
        <translation>请重新复制或下载文件，直到能播放至结尾，然后重新导入。</translation>
    </message>
    <message>
        <source>The file may be damaged. Convert it, for example to MP4 with H.264 and AAC, and import that.</source>
        <translation>文件可能已损坏。请转换格式（例如 H.264 和 AAC 编码的 MP4），然后导入转换后的文件。</translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>This is a folder. Choose the files in it.</source>
        <translation>这是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>您无权读取此文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>File, %1</source>
        <extracomment>What a line of the import dialog is; %1 is a size, &quot;52.6 MB&quot;.</extracomment>
        <translation>文件，%1</translation>
    </message>
    <message>
        <source>This is not a complete address.</source>
        <translation>这不是完整的地址。</translation>
    </message>
    <message>
        <source>Address; the server will store the user name and password in it.</source>
        <translation>地址；服务器将存储其中的用户名和密码。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The line has characters that cannot be part of an address or path.</source>
        <translation>此行含有不能用于地址或路径的字符。</translation>
    </message>
    <message>
        <source>Write a whole address, starting with https://, or a whole path, starting with /.</source>
        <translation>请填写以 https:// 开头的完整地址，或以 / 开头的完整路径。</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>地址过长。</translation>
    </message>
    <message>
        <source>This is not the address of a file on this computer.</source>
        <translation>这不是本机文件的地址。</translation>
    </message>
    <message>
        <source>%1 cannot be imported. Use https, http, ipfs or ar.</source>
        <extracomment>%1 is the beginning of an address: &quot;ftp:&quot;.</extracomment>
        <translation>无法导入 %1 地址。请使用 https、http、ipfs 或 ar。</translation>
    </message>
    <message>
        <source>There is a blank in the address.</source>
        <translation>地址中有空格。</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>“%1” is no profile. Write heights, with a bit rate if you like: 1080p, 720p 2500k.</source>
        <translation>“%1”不是转码配置。请填写高度，也可附上比特率：1080p, 720p 2500k。</translation>
    </message>
    <message>
        <source>The height of “%1” has to be an even number from %2 to %3.</source>
        <translation>“%1”的高度必须是 %2 到 %3 之间的偶数。</translation>
    </message>
    <message>
        <source>“%1” needs a bit rate, such as “%1 2000k”.</source>
        <extracomment>%1 is what was typed: &quot;600p&quot;</extracomment>
        <translation>“%1”需要比特率，例如“%1 2000k”。</translation>
    </message>
    <message>
        <source>The bit rate of “%1” has to lie between 50k and 200M (bits per second).</source>
        <translation>“%1”的比特率必须介于 50k 和 200M 之间（比特每秒）。</translation>
    </message>
    <message>
        <source>As JSON, the profiles have to be a list such as [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}], each with a bit rate.</source>
        <translation>采用 JSON 时，转码配置必须是列表，例如 [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}]，且每一项都要有比特率。</translation>
    </message>
    <message>
        <source>This is a key file. Enter the encrypted key, in Base64, without the lines around it.</source>
        <translation>这是密钥文件。请输入 Base64 编码的已加密的密钥，不含其首尾的标记行。</translation>
    </message>
    <message>
        <source>The encrypted key has to be in Base64: letters, digits, +, / and = only.</source>
        <translation>已加密的密钥必须采用 Base64 编码：只含字母、数字、+、/ 和 =。</translation>
    </message>
    <message>
        <source>This is too short for an encrypted key. Encrypt the video’s key with the server’s public key; never enter the key itself.</source>
        <translation>作为已加密的密钥过短。请用服务器的公钥加密视频的密钥；切勿输入密钥本身。</translation>
    </message>
    <message>
        <source>The height %1 is there twice.</source>
        <translation>高度 %1 重复出现。</translation>
    </message>
    <message>
        <source>There is no profile. Write heights: 1080p, 720p.</source>
        <translation>没有转码配置。请填写高度：1080p, 720p。</translation>
    </message>
    <message>
        <source>It was imported with an encrypted key: enter it again.</source>
        <translation>此视频导入时使用了已加密的密钥：请重新输入。</translation>
    </message>
    <message>
        <source>The server does not tell whether MP4 files were asked for.</source>
        <translation>服务器未说明是否请求过 MP4 文件。</translation>
    </message>
    <message>
        <source>The length of its segments cannot be chosen here.</source>
        <translation>此处无法选择其分段的长度。</translation>
    </message>
    <message>
        <source>The local service shows videos to this computer only, and checks no tokens.</source>
        <translation>本地服务只向本机提供视频，不检查令牌。</translation>
    </message>
    <message>
        <source>The local service cannot decrypt videos.</source>
        <translation>本地服务无法解密视频。</translation>
    </message>
    <message>
        <source>The local service keeps videos as they are, and makes no other versions.</source>
        <translation>本地服务保持视频原样，不生成其他版本。</translation>
    </message>
    <message>
        <source>The local service cannot sign videos.</source>
        <translation>本地服务无法为视频签名。</translation>
    </message>
    <message>
        <source>The local service stores videos on this computer only.</source>
        <translation>本地服务只将视频存储在本机上。</translation>
    </message>
    <message>
        <source>Who may play it, the creator ID and the storage are not known any more: choose them again.</source>
        <translation>谁可以播放、创建者 ID 和存储位置已无从得知：请重新选择。</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>There is no address or file on this line.</source>
        <translation>此行没有地址或文件。</translation>
    </message>
    <message>
        <source>“%1” names no file on this computer.</source>
        <translation>“%1”不是本机上的文件。</translation>
    </message>
    <message>
        <source>Addresses begin with http, https, ipfs or ar; this one begins with “%1”.</source>
        <translation>地址应以 http、https、ipfs 或 ar 开头；此地址以“%1”开头。</translation>
    </message>
    <message>
        <source>“%1” is no valid address. Blanks and umlauts in it have to be encoded (“%20” for a blank).</source>
        <translation>“%1”不是有效的地址。其中的空格和非英文字母必须编码（空格为“%20”）。</translation>
    </message>
    <message>
        <source>“profiles” has to be a list such as [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}].</source>
        <translation>“profiles”必须是列表，例如 [{&quot;bitrate&quot;:1000000,&quot;height&quot;:720}]。</translation>
    </message>
    <message>
        <source>Each of the “profiles” needs a “bitrate” in bits per second.</source>
        <translation>“profiles”中的每一项都需要“bitrate”，单位为比特每秒。</translation>
    </message>
    <message>
        <source>“playbackPolicy” is public or jwt, or an object with a “type”; not “%1”.</source>
        <translation>“playbackPolicy”应为 public 或 jwt，或者是含有“type”的对象；不能是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is true or false, not “%2”.</source>
        <translation>“%1”应为 true 或 false，不能是“%2”。</translation>
    </message>
    <message>
        <source>“creatorId” has to be a text.</source>
        <translation>“creatorId”必须是文本。</translation>
    </message>
    <message>
        <source>The encryption key has to be in Base64.</source>
        <translation>加密密钥必须采用 Base64 编码。</translation>
    </message>
    <message>
        <source>“targetSegmentSizeSecs” has to be a number of seconds.</source>
        <translation>“targetSegmentSizeSecs”必须是秒数。</translation>
    </message>
    <message>
        <source>From here on nothing is read: a manifest has at most %1 lines. Put the rest into another file.</source>
        <translation>从此处起不再读取：一个清单最多有 %1 行。请将其余内容放入另一个文件。</translation>
    </message>
    <message>
        <source>“%1” is no option of the server. There are: %2.</source>
        <translation>“%1”不是服务器的选项。可用的选项：%2。</translation>
    </message>
    <message>
        <source>There are characters that cannot be read. Save the file as UTF-8.</source>
        <translation>有无法读取的字符。请将文件保存为 UTF-8。</translation>
    </message>
    <message>
        <source>There are two addresses or files on this line.</source>
        <translation>此行有两个地址或文件。</translation>
    </message>
    <message>
        <source>“name” has to be a text.</source>
        <translation>“name”必须是文本。</translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <translation>与第 %1 行相同；只导入一次。</translation>
    </message>
    <message>
        <source>A quotation mark (&quot;) on this line has no end.</source>
        <translation>此行的引号 (&quot;) 没有结束。</translation>
    </message>
    <message>
        <source>This line has more cells (%1) than there are titles (%2). A text with a separator in it has to stand in quotation marks.</source>
        <translation>此行的单元格数 (%1) 多于标题数 (%2)。含有分隔符的文本必须放在引号中。</translation>
    </message>
    <message>
        <source>Each line has to be one JSON object: {&quot;url&quot;: …}.</source>
        <translation>每一行都必须是一个 JSON 对象：{&quot;url&quot;: …}。</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1 at character %2.</source>
        <translation>这不是有效的 JSON：%1，位于第 %2 个字符。</translation>
    </message>
    <message>
        <source>The file is larger than %1. Is it a list of imports?</source>
        <translation>文件大于 %1。它是导入列表吗？</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is no text. A manifest is a CSV file or JSON lines.</source>
        <translation>此文件不是文本。清单应为 CSV 文件或 JSON 行。</translation>
    </message>
    <message>
        <source>The file is one JSON list. Put each of its objects on a line of its own, without brackets and commas around them.</source>
        <translation>此文件是一个 JSON 列表。请将其中的每个对象单独放在一行，并去掉对象之外的方括号和逗号。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No answer since %1.</source>
        <translation>自 %1 起无响应。</translation>
    </message>
    <message>
        <source>Offline since %1. The server cannot be reached.</source>
        <translation>自 %1 起离线。无法连接服务器。</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>服务器不接受此 API 密钥。</translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account.</source>
        <translation>此 API 密钥无权列出该账户的任务。</translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Updates go on by themselves.</source>
        <translation>服务器要求减少请求。更新会自动继续。</translation>
    </message>
    <message>
        <source>The server has a fault (code %1).</source>
        <translation>服务器发生故障（代码 %1）。</translation>
    </message>
    <message>
        <source>The server has a fault (code %1): %2</source>
        <translation>服务器发生故障（代码 %1）：%2</translation>
    </message>
    <message>
        <source>The server answered with a page instead of data. Check its address, or sign in to the network.</source>
        <translation>服务器返回的是网页而不是数据。请检查其地址，或登录网络。</translation>
    </message>
    <message>
        <source>The server’s answer could not be read.</source>
        <translation>无法读取服务器的响应。</translation>
    </message>
    <message>
        <source>The built-in service could not start. %1</source>
        <translation>内置服务无法启动。%1</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>此账户没有 API 密钥。</translation>
    </message>
    <message>
        <source>The saved tasks were damaged. They were set aside and are fetched anew.</source>
        <translation>已保存的任务已损坏，已移至一旁并重新获取。</translation>
    </message>
    <message>
        <source>The saved tasks were written by a newer version of Reelwatch. They are left untouched, and nothing is saved now.</source>
        <translation>已保存的任务由更新版本的 Reelwatch 写入。这些数据将保持不变，目前不保存任何内容。</translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer. They are kept while the window is open.</source>
        <translation>无法在本机保存任务。任务仅在窗口打开期间保留。</translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer: %1</source>
        <translation>无法在本机保存任务：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the server’s answer could not be read.</source>
        <translation>
            <numerusform>服务器响应中有 %Ln 项无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filters hide active (%1) and failed (%2) tasks.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation>筛选条件隐藏了进行中 (%1) 和失败 (%2) 的任务。</translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln active task(s).</source>
        <translation>
            <numerusform>筛选条件隐藏了 %Ln 个进行中的任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln failed task(s).</source>
        <translation>
            <numerusform>筛选条件隐藏了 %Ln 个失败的任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <source>Fix key…</source>
        <translation>更正密钥…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show details…</source>
        <translation>显示详情…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names of accounts: &quot;Studio, Work&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Set aside and save anew</source>
        <translation>移到一边并重新保存</translation>
    </message>
    <message>
        <source>Go on…</source>
        <extracomment>a button: goes on with an import that was interrupted</extracomment>
        <translation>继续…</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is what a server said, without a full stop</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 Showing saved data.</source>
        <extracomment>%1 is a sentence, such as &quot;Offline since 14:02.&quot;</extracomment>
        <translation>%1显示的是已保存的数据。</translation>
    </message>
    <message>
        <source>%1 Showing data of %2.</source>
        <extracomment>%1 is a sentence, such as &quot;Offline since 14:02.&quot;; %2 is a time, with a date when it is not today</extracomment>
        <translation>%1显示的是 %2 的数据。</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>自 %1 起离线。</translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account. Single tasks can still be asked for.</source>
        <translation>此 API 密钥无权列出该账户的任务。仍可单独查询任务。</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Failed: %1</source>
        <extracomment>in a notification about several tasks; %1: a task&apos;s name</extracomment>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <extracomment>in a notification about several tasks; %1: a task&apos;s name</extracomment>
        <translation>已完成：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between numbers of tasks: &quot;12 finished, 3 failed&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>While you were away (%1 – %2): %3</source>
        <extracomment>%1 and %2: times of the day; %3: &quot;12 finished, 3 failed&quot;</extracomment>
        <translation>您离开期间 (%1 – %2)：%3</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>There is only sound in it; the server takes videos.</source>
        <translation>其中只有声音；服务器只接受视频。</translation>
    </message>
    <message>
        <source>It lasts %1 s; the server refuses what is shorter than 3 s.</source>
        <extracomment>%1 is a number of seconds, such as 1.2</extracomment>
        <translation>时长为 %1 秒；服务器拒绝短于 3 秒的视频。</translation>
    </message>
    <message>
        <source>Its video codec is %1, which the server may refuse; H.264 is safe.</source>
        <extracomment>%1 is the name of a codec, such as mpeg4</extracomment>
        <translation>视频编解码器为 %1，服务器可能会拒绝；使用 H.264 较为稳妥。</translation>
    </message>
    <message>
        <source>Its pixel format is %1; the server takes yuv420p only.</source>
        <extracomment>%1 is a technical name, such as yuv422p10le</extracomment>
        <translation>像素格式为 %1；服务器只接受 yuv420p。</translation>
    </message>
    <message>
        <source>Its audio codec is %1, which the server may refuse; AAC is safe.</source>
        <extracomment>%1 is the name of a codec, such as wmav2</extracomment>
        <translation>音频编解码器为 %1，服务器可能会拒绝；使用 AAC 较为稳妥。</translation>
    </message>
    <message>
        <source>It is named .%1 but is %2 inside; the server may refuse it.</source>
        <extracomment>%1: the end of the file&apos;s name; %2: the kind of file it is, such as avi</extracomment>
        <translation>扩展名为 .%1，但内容是 %2；服务器可能会拒绝。</translation>
    </message>
    <message>
        <source>It is a file of the kind %1, which the server may refuse; MP4 is safe.</source>
        <extracomment>%1 is a kind of file, such as asf</extracomment>
        <translation>文件种类为 %1，服务器可能会拒绝；使用 MP4 较为稳妥。</translation>
    </message>
    <message>
        <source>The file is cut off: %1 are missing at its end.</source>
        <extracomment>%1 is a size, &quot;2.1 MB&quot;</extracomment>
        <translation>文件不完整：末尾缺少 %1。</translation>
    </message>
    <message>
        <source>This cannot be read as a video.</source>
        <translation>无法将其作为视频读取。</translation>
    </message>
    <message>
        <source>There is neither video nor sound in it.</source>
        <translation>其中既没有视频也没有声音。</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Waiting to upload</source>
        <extracomment>An upload that has not begun to send.</extracomment>
        <translation>等待上传</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file has been sent: &quot;3.4 MB of 52.6 MB&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Sent; waiting for the server to list it</source>
        <translation>已发送；等待服务器列出</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>上传失败</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the work has been going on: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>已进行 %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>When something last changed: %1 is an age, &quot;12 s ago&quot; or &quot;now&quot;.</extracomment>
        <translation>%1有变化</translation>
    </message>
    <message>
        <source>Retry %1 of 2</source>
        <extracomment>The server makes two retries at most.</extracomment>
        <translation>重试 %1/2</translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the work took: %1 is a time, &quot;12.566 s&quot;.</extracomment>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation>任务失败。服务器未给出原因。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>How long an upload still takes: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>An upload that was interrupted; %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>An upload that a person has stopped for now.</extracomment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting to download</source>
        <extracomment>A download that has not begun.</extracomment>
        <translation>等待下载</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>changed on the server, so fetched anew</source>
        <translation>服务器上的文件有变化，因此重新获取</translation>
    </message>
    <message>
        <source>Checking</source>
        <extracomment>A download whose bytes are compared with what the server promised.</extracomment>
        <translation>校验中</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>下载失败</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <extracomment>%1 is the number of bytes; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 字节</numerusform>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days, abbreviated.</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours, abbreviated.</extracomment>
        <translation>%1 天 %2 时</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>How long ago something happened: less than a second.</extracomment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <extracomment>%1 is the number of days; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
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
        <translation>%1 (单声道)</translation>
    </message>
    <message>
        <source>%1 (stereo)</source>
        <extracomment>Two audio channels.</extracomment>
        <translation>%1 (立体声)</translation>
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
        <translation>等待中、运行中、重试中或停滞</translation>
    </message>
    <message>
        <source>Failed once and waits to be tried again</source>
        <translation>失败过一次，等待重试</translation>
    </message>
    <message>
        <source>Active, but nothing has changed for long</source>
        <translation>进行中，但长时间没有变化</translation>
    </message>
    <message>
        <source>Both words, anywhere in the task</source>
        <extracomment>explains an example of the search language: beach day</extracomment>
        <translation>同时含有这两个词，在任务中的位置不限</translation>
    </message>
    <message>
        <source>Just these words, one after the other</source>
        <extracomment>explains an example of the search language: &quot;moov atom&quot;</extracomment>
        <translation>只匹配这些词依次相连的内容</translation>
    </message>
    <message>
        <source>One or the other</source>
        <extracomment>explains an example of the search language: phase:failed,stalled</extracomment>
        <translation>两者之一</translation>
    </message>
    <message>
        <source>Everything but that</source>
        <extracomment>explains an example of the search language: -type:export</extracomment>
        <translation>除此之外的全部</translation>
    </message>
    <message>
        <source>From one to the other</source>
        <extracomment>explains an example of the search language: size:1MB..50MB</extracomment>
        <translation>介于两者之间</translation>
    </message>
    <message>
        <source>Just that, and nothing more</source>
        <extracomment>explains an example of the search language: name:=clip.mp4</extracomment>
        <translation>与此完全相同</translation>
    </message>
    <message>
        <source>State of the task</source>
        <extracomment>of a field of the search language: phase:failed</extracomment>
        <translation>任务状态</translation>
    </message>
    <message>
        <source>Type of the task</source>
        <extracomment>of a field of the search language: type:upload</extracomment>
        <translation>任务类型</translation>
    </message>
    <message>
        <source>How long ago it was created</source>
        <extracomment>of a field of the search language: age:&lt;7d</extracomment>
        <translation>创建至今的时间</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <extracomment>of a field of the search language: size:&gt;1GB</extracomment>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <extracomment>of a field of the search language: name:beach</extracomment>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Error message</source>
        <extracomment>of a field of the search language: error:&quot;moov atom&quot;</extracomment>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>Codec of the video or the audio</source>
        <extracomment>of a field of the search language: codec:vp9</extracomment>
        <translation>视频或音频的编解码器</translation>
    </message>
    <message>
        <source>Project it belongs to</source>
        <extracomment>of a field of the search language</extracomment>
        <translation>所属项目</translation>
    </message>
    <message>
        <source>Account it belongs to</source>
        <extracomment>of a field of the search language</extracomment>
        <translation>所属账户</translation>
    </message>
    <message>
        <source>Whether something is known of it</source>
        <extracomment>of a field of the search language: has:error</extracomment>
        <translation>是否有某项信息</translation>
    </message>
    <message>
        <source>Failures you have acknowledged</source>
        <extracomment>of a word of the search language: acked</extracomment>
        <translation>您已确认的失败</translation>
    </message>
    <message>
        <source>Tasks the server no longer lists</source>
        <extracomment>of a word of the search language: gone</extracomment>
        <translation>服务器不再列出的任务</translation>
    </message>
    <message>
        <source>When it was created</source>
        <extracomment>of a field of the search language: created:2026-11-01</extracomment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>When it last changed</source>
        <extracomment>of a field of the search language: updated:&lt;10m</extracomment>
        <translation>最近一次变化的时间</translation>
    </message>
    <message>
        <source>When it was scheduled</source>
        <extracomment>of a field of the search language: scheduled:today</extracomment>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>How long the video plays</source>
        <extracomment>of a field of the search language: duration:&gt;5m</extracomment>
        <translation>视频播放时长</translation>
    </message>
    <message>
        <source>Bit rate of the file</source>
        <extracomment>of a field of the search language: bitrate:&gt;2M</extracomment>
        <translation>文件的比特率</translation>
    </message>
    <message>
        <source>Height of the picture in pixels</source>
        <extracomment>of a field of the search language: height:&gt;=1080</extracomment>
        <translation>画面高度 (像素)</translation>
    </message>
    <message>
        <source>Width of the picture in pixels</source>
        <extracomment>of a field of the search language: width:&gt;=1920</extracomment>
        <translation>画面宽度 (像素)</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <extracomment>of a field of the search language: fps:&gt;=50</extracomment>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Container of the file</source>
        <extracomment>of a field of the search language: container:mov</extracomment>
        <translation>文件的容器格式</translation>
    </message>
    <message>
        <source>Summary of the tracks, as in the list</source>
        <extracomment>of a field of the search language: media:1280×720</extracomment>
        <translation>轨道摘要，与列表中相同</translation>
    </message>
    <message>
        <source>How far it is</source>
        <extracomment>of a field of the search language: progress:&gt;50%</extracomment>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>How often it was tried again</source>
        <extracomment>of a field of the search language: retries:&gt;0</extracomment>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <extracomment>of a field of the search language: took:&gt;10m</extracomment>
        <translation>用时，或至今已进行的时间</translation>
    </message>
    <message>
        <source>How long it waited before it ran</source>
        <extracomment>of a field of the search language: waited:&gt;10m</extracomment>
        <translation>运行前的等待时间</translation>
    </message>
    <message>
        <source>How long it ran</source>
        <extracomment>of a field of the search language: ran:&gt;10m</extracomment>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Address it was read from</source>
        <extracomment>of a field of the search language: source:example.org</extracomment>
        <translation>来源地址</translation>
    </message>
    <message>
        <source>Id of the task</source>
        <extracomment>of a field of the search language: id:3c1f</extracomment>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Id of the asset it reads or makes</source>
        <extracomment>of a field of the search language: asset:3c1f</extracomment>
        <translation>读取或生成的资产 ID</translation>
    </message>
    <message>
        <source>Id of the asset it reads</source>
        <extracomment>of a field of the search language: input:3c1f</extracomment>
        <translation>读取的资产 ID</translation>
    </message>
    <message>
        <source>Id of the asset it makes</source>
        <extracomment>of a field of the search language: output:3c1f</extracomment>
        <translation>生成的资产 ID</translation>
    </message>
    <message>
        <source>Hash of the file, of either kind</source>
        <extracomment>of a field of the search language: hash:0f1e2d</extracomment>
        <translation>文件的校验和，两种均可</translation>
    </message>
    <message>
        <source>MD5 hash of the file</source>
        <extracomment>of a field of the search language: md5:0f1e2d</extracomment>
        <translation>文件的 MD5 校验和</translation>
    </message>
    <message>
        <source>SHA-256 hash of the file</source>
        <extracomment>of a field of the search language: sha256:0f1e2d</extracomment>
        <translation>文件的 SHA-256 校验和</translation>
    </message>
    <message>
        <source>Write a size like 1.5GB (kB, MB, GB, TB, KiB, MiB …).</source>
        <extracomment>how to write a size in a search; the units are the same in every language</extracomment>
        <translation>请填写大小，例如 1.5GB（kB、MB、GB、TB、KiB、MiB…）。</translation>
    </message>
    <message>
        <source>Write a length of time like 90s, 1:30 or 2h (s, m, h, d, w).</source>
        <extracomment>how to write a length of time in a search; the units are the same in every language</extracomment>
        <translation>请填写时长，例如 90s、1:30 或 2h（s、m、h、d、w）。</translation>
    </message>
    <message>
        <source>Write an age like &lt;2d (s, m, h, d, w) or today.</source>
        <extracomment>how to write an age in a search; the units and the word &quot;today&quot; are the same in every language</extracomment>
        <translation>请填写距今时间，例如 &lt;2d（s、m、h、d、w）或 today。</translation>
    </message>
    <message>
        <source>Write a day like 2026-11-01, today or yesterday, or how long ago, like &lt;2d.</source>
        <extracomment>how to write a time in a search; &quot;today&quot;, &quot;yesterday&quot; and the units are the same in every language</extracomment>
        <translation>请填写日期，例如 2026-11-01、today 或 yesterday；也可填写距今时间，例如 &lt;2d。</translation>
    </message>
    <message>
        <source>Write a bit rate like 2M or 800k.</source>
        <extracomment>how to write a bit rate in a search; the units are the same in every language</extracomment>
        <translation>请填写比特率，例如 2M 或 800k。</translation>
    </message>
    <message>
        <source>Write a percentage like 50%.</source>
        <extracomment>how to write a share in a search</extracomment>
        <translation>请填写百分比，例如 50%。</translation>
    </message>
    <message>
        <source>Write a whole number like 2.</source>
        <extracomment>how to write a count in a search</extracomment>
        <translation>请填写整数，例如 2。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>“%1” is not a field, so it is searched as text. “%2” is one.</source>
        <extracomment>%1 is a word that was typed, %2 the name of a field that is probably meant</extracomment>
        <translation>“%1”不是字段，因此按文本搜索。“%2”才是字段。</translation>
    </message>
    <message>
        <source>“%1” is not a field, so it is searched as text.</source>
        <extracomment>%1 is a word that was typed before a colon</extracomment>
        <translation>“%1”不是字段，因此按文本搜索。</translation>
    </message>
    <message>
        <source>Write what to look for directly after “%1:”.</source>
        <extracomment>%1 is the name of a field, as in phase:failed</extracomment>
        <translation>请紧接在“%1:”之后填写要查找的内容。</translation>
    </message>
    <message>
        <source>Here a value is missing.</source>
        <translation>此处缺少值。</translation>
    </message>
    <message>
        <source>“%1” has no order, so &lt; and &gt; cannot be used with it.</source>
        <extracomment>%1 is the name of a field, as in phase:failed</extracomment>
        <translation>“%1”没有大小顺序，因此不能使用 &lt; 和 &gt;。</translation>
    </message>
    <message>
        <source>“%1” is never “%2”. It may be: %3.</source>
        <extracomment>%1 is the name of a field, %2 the word that was typed, %3 a list of the words that can be</extracomment>
        <translation>“%1”不会是“%2”，可以是：%3。</translation>
    </message>
    <message>
        <source>Write a range like 1..5, or one number behind &lt; or &gt;.</source>
        <translation>请填写范围，例如 1..5，或在 &lt; 或 &gt; 之后填写一个数字。</translation>
    </message>
    <message>
        <source>“%1” is no unit here. %2</source>
        <extracomment>%1 is a word that was typed behind a number; %2 is a sentence that tells what to write</extracomment>
        <translation>“%1”不是此处可用的单位。%2</translation>
    </message>
    <message>
        <source>A unit is missing. %1</source>
        <extracomment>%1 is a sentence that tells what to write</extracomment>
        <translation>缺少单位。%1</translation>
    </message>
    <message>
        <source>A comma separates alternatives. Write a fraction with a point: 1.5GB.</source>
        <translation>逗号用于分隔多个可选值。小数请使用小数点：1.5GB。</translation>
    </message>
    <message>
        <source>No task is both. For either one, write %1</source>
        <extracomment>%1 is a term of a search with alternatives: phase:failed,running</extracomment>
        <translation>没有任务同时满足两者。要查找其中任意一种，请填写 %1</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Upload</source>
        <extracomment>A step of the work: the file&apos;s bytes are sent.</extracomment>
        <translation>上传</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>A step of the work: it waits for its turn on the server.</extracomment>
        <translation>排队</translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>A step of the work: the server is at it.</extracomment>
        <translation>处理</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>A step of the work: all done.</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 done</source>
        <extracomment>%1 is a step of the work: &quot;Upload done&quot;.</extracomment>
        <translation>%1完成</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a step of the work, %2 a percentage: &quot;Processing 42 %&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 now</source>
        <extracomment>%1 is a step of the work: &quot;Queued now&quot;.</extracomment>
        <translation>正在%1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <extracomment>%1 is a step of the work: &quot;Processing failed&quot;.</extracomment>
        <translation>%1失败</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>The only step of a download: the file comes from the server.</extracomment>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Select a task first.</source>
        <translation>请先选择任务。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln task(s) at once.</source>
        <translation>
            <numerusform>一次最多 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a single task.</source>
        <translation>请只选择一个任务。</translation>
    </message>
    <message>
        <source>The server no longer has this task.</source>
        <translation>服务器上已没有此任务。</translation>
    </message>
    <message>
        <source>Only failed and cancelled tasks can be retried.</source>
        <translation>只能重试失败和已取消的任务。</translation>
    </message>
    <message>
        <source>This task makes no asset.</source>
        <translation>此任务不生成资产。</translation>
    </message>
    <message>
        <source>The asset was deleted.</source>
        <translation>资产已被删除。</translation>
    </message>
    <message>
        <source>The asset is not ready.</source>
        <translation>资产尚未就绪。</translation>
    </message>
    <message>
        <source>The file was uploaded from a computer. Choose it again with Import files.</source>
        <translation>此文件是从计算机上传的。请通过“导入文件”重新选择。</translation>
    </message>
    <message>
        <source>Only imports from an address and exports can be started again.</source>
        <translation>只有从地址导入的任务和导出任务可以重新开始。</translation>
    </message>
    <message>
        <source>The server of this account is not known yet.</source>
        <translation>此账户的服务器尚未知晓。</translation>
    </message>
    <message>
        <source>This server knows no retries. Start the task again.</source>
        <translation>此服务器不支持重试。请重新开始任务。</translation>
    </message>
    <message>
        <source>This server cannot do that.</source>
        <translation>此服务器无法执行该操作。</translation>
    </message>
    <message>
        <source>The local service has no recordings of streams to cut from.</source>
        <translation>本地服务没有可供剪辑的直播流录像。</translation>
    </message>
    <message>
        <source>The local service does not transcode.</source>
        <translation>本地服务不支持转码。</translation>
    </message>
</context>
<context>
    <name>TaskDetail</name>
    <message>
        <source>The server says: “%1”</source>
        <extracomment>%1 is a message of the server, in its own language.</extracomment>
        <translation>服务器消息：“%1”</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>当前情况</translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation>任务失败。服务器未给出原因。</translation>
    </message>
    <message numerus="yes">
        <source>The server had tried again %n time(s) by itself.</source>
        <translation>
            <numerusform>服务器曾自动重试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation>任务已取消。</translation>
    </message>
    <message>
        <source>Retry %1 of 2.</source>
        <extracomment>%1 is the number of the retry; the server makes two at most.</extracomment>
        <translation>第 %1 次重试，最多 2 次。</translation>
    </message>
    <message>
        <source>The server pauses for about 3 minutes and then tries for the last time, from the beginning.</source>
        <translation>服务器将暂停约 3 分钟，然后从头开始最后一次重试。</translation>
    </message>
    <message>
        <source>The server pauses for about 30 seconds and then tries again by itself, from the beginning.</source>
        <translation>服务器将暂停约 30 秒，然后自动从头重试。</translation>
    </message>
    <message>
        <source>Nothing has changed for %1. A step of the server takes 10 minutes at most, so the work may be stuck.</source>
        <extracomment>%1 is a time: &quot;12 min 5 s&quot;.</extracomment>
        <translation>已有 %1没有变化。服务器的每个步骤最多需要 10 分钟，因此处理可能已卡住。</translation>
    </message>
    <message>
        <source>The server usually notices and tries again by itself.</source>
        <translation>服务器通常会自行发现并重试。</translation>
    </message>
    <message>
        <source>The bytes of the upload have not arrived for %1, and its upload address is no longer valid. Import the file again.</source>
        <translation>已有 %1未收到上传数据，且上传地址已失效。请重新导入文件。</translation>
    </message>
    <message>
        <source>The task has been waiting for %1, longer than usual. The server may be busy or the task forgotten.</source>
        <translation>任务已等待 %1，比平时更久。服务器可能繁忙，或任务已被遗漏。</translation>
    </message>
    <message>
        <source>Waiting for the bytes of the upload.</source>
        <translation>正在等待上传数据。</translation>
    </message>
    <message>
        <source>Waiting for its turn. Livepeer Studio works on five tasks of an account at a time, the built-in service on two.</source>
        <translation>正在排队。Livepeer Studio 对每个账户同时处理五个任务，内置服务同时处理两个。</translation>
    </message>
    <message>
        <source>This is retry %1 of 2; the work began again from the start.</source>
        <translation>这是第 %1 次重试，最多 2 次；处理已从头开始。</translation>
    </message>
    <message>
        <source>The server gives no state for this task.</source>
        <translation>服务器未给出此任务的状态。</translation>
    </message>
    <message>
        <source>The server calls this state “%1”, which this version does not know.</source>
        <extracomment>%1 is a word of the server.</extracomment>
        <translation>服务器给出的状态为“%1”，此版本无法识别。</translation>
    </message>
    <message>
        <source>Track details appear when the import completes.</source>
        <translation>导入完成后显示轨道详情。</translation>
    </message>
    <message>
        <source>The server no longer lists this task. What was known about it is kept here.</source>
        <translation>服务器不再列出此任务。已知信息保留在此。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>When the task last changed.</extracomment>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>How long the task waited before the server began.</extracomment>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Until running was first seen here</source>
        <translation>截至此处首次看到任务运行</translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>How long the server worked on the task.</extracomment>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Since running was first seen here</source>
        <translation>自此处首次看到任务运行起</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>How long the task took from its start to its end.</extracomment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>How often the server has tried: %1 is a number.</extracomment>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Input asset</source>
        <translation>输入资产</translation>
    </message>
    <message>
        <source>Output asset</source>
        <translation>输出资产</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>The person the task belongs to.</extracomment>
        <translation>用户</translation>
    </message>
    <message>
        <source>Requester</source>
        <extracomment>Who asked for a clip.</extracomment>
        <translation>请求者</translation>
    </message>
    <message>
        <source>Audio and video equally long</source>
        <translation>音频与视频等长</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Audio %1 longer than video</source>
        <translation>音频比视频长 %1</translation>
    </message>
    <message>
        <source>Audio %1 shorter than video</source>
        <extracomment>%1 is a time: &quot;20 ms&quot;.</extracomment>
        <translation>音频比视频短 %1</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器格式</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 bits per second</source>
        <translation>%1 比特每秒</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>比特率</translation>
    </message>
    <message>
        <source>Overall bit rate</source>
        <extracomment>Bit rate of the whole file.</extracomment>
        <translation>总比特率</translation>
    </message>
    <message>
        <source>Size divided by duration</source>
        <translation>大小除以时长</translation>
    </message>
    <message>
        <source>Container overhead</source>
        <extracomment>What the container adds to the tracks, as a share of the file.</extracomment>
        <translation>容器开销</translation>
    </message>
    <message>
        <source>The share of the file that belongs to no track</source>
        <translation>文件中不属于任何轨道的部分所占比例</translation>
    </message>
    <message>
        <source>Track lengths</source>
        <extracomment>Whether sound and picture are equally long.</extracomment>
        <translation>轨道长度</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Video tracks</source>
        <translation>视频轨道</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编解码器</translation>
    </message>
    <message>
        <source>Size (px)</source>
        <translation>尺寸 (px)</translation>
    </message>
    <message>
        <source>Frame rate (fps)</source>
        <translation>帧率 (fps)</translation>
    </message>
    <message>
        <source>Bit rate (kb/s)</source>
        <translation>比特率 (kb/s)</translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation>像素格式</translation>
    </message>
    <message>
        <source>Start (s)</source>
        <translation>开始 (秒)</translation>
    </message>
    <message>
        <source>Audio tracks</source>
        <translation>音频轨道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>声道</translation>
    </message>
    <message>
        <source>Sample rate (Hz)</source>
        <translation>采样率 (Hz)</translation>
    </message>
    <message>
        <source>Bit depth (bits)</source>
        <translation>位深 (位)</translation>
    </message>
    <message>
        <source>Other tracks</source>
        <translation>其他轨道</translation>
    </message>
    <message>
        <source>A frame rate below 1 may be a thousandth of the true one: a known fault of some servers.</source>
        <translation>低于 1 的帧率可能是实际值的千分之一：这是某些服务器的已知缺陷。</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>视频文件</translation>
    </message>
    <message>
        <source>Metadata file</source>
        <translation>元数据文件</translation>
    </message>
    <message>
        <source>Video CID</source>
        <translation>视频 CID</translation>
    </message>
    <message>
        <source>Video address</source>
        <translation>视频地址</translation>
    </message>
    <message>
        <source>Video gateway</source>
        <translation>视频网关</translation>
    </message>
    <message>
        <source>Metadata CID</source>
        <translation>元数据 CID</translation>
    </message>
    <message>
        <source>Metadata address</source>
        <translation>元数据地址</translation>
    </message>
    <message>
        <source>Metadata gateway</source>
        <translation>元数据网关</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>Source and parameters</source>
        <translation>来源和参数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>A column title in what was observed of a task.</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln change(s) seen here.</source>
        <translation>
            <numerusform>此处看到的最近 %Ln 次变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) can be read under JSON.</source>
        <translation>
            <numerusform>另有 %n 个字段可在 JSON 中查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the task has been in work; %1 is a time: &quot;for 12 s&quot;.</extracomment>
        <translation>已进行 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the task took; %1 is a time: &quot;took 12.566 s&quot;.</extracomment>
        <translation>用时 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) selected</source>
        <translation>
            <numerusform>已选中 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 (known for %2 of %3)</source>
        <extracomment>A total of which only some parts are known: %1 is the total, %2 and %3 are numbers of tasks.</extracomment>
        <translation>%1 (已知 %2 个，共 %3 个)</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>共同信息</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of copied text: %1 is the name of a value, %2 the value.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>%1. The server no longer lists this task.</source>
        <translation>%1。服务器不再列出此任务。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>the state of a task</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>the state of a task</extracomment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Retrying</source>
        <extracomment>the state of a task: it failed once and waits to be tried again</extracomment>
        <translation>重试中</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>the state of a task: active, but nothing has changed for too long</extracomment>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>the state of a task</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>the state of a task</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>the state of a task</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>the state of a task: the server gave none, or one this program does not know</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>the state of a task that the server no longer lists, and that was not finished when it was last seen</extracomment>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>the type of a task</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Upload</source>
        <extracomment>the type of a task</extracomment>
        <translation>上传</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>the type of a task</extracomment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Data export</source>
        <extracomment>the type of a task: data about assets is exported</extracomment>
        <translation>数据导出</translation>
    </message>
    <message>
        <source>Transcode</source>
        <extracomment>the type of a task</extracomment>
        <translation>转码</translation>
    </message>
    <message>
        <source>File transcode</source>
        <extracomment>the type of a task: a file at an address is transcoded</extracomment>
        <translation>文件转码</translation>
    </message>
    <message>
        <source>Clip</source>
        <extracomment>the type of a task: a part is cut out of a video</extracomment>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>No type</source>
        <extracomment>the type of a task: the server gave none</extracomment>
        <translation>无类型</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column title</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>column title</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>column title: the type of a task</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>column title</extracomment>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>column title: how long a task took, or how long it has been at it</extracomment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>column title: of a file</extracomment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Media</source>
        <extracomment>column title: picture size, frame rate and codecs</extracomment>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>column title: when a task last changed</extracomment>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>column title</extracomment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>column title: when a task was created</extracomment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>column title: when a task was scheduled</extracomment>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>column title: how long a task waited before it ran</extracomment>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>column title: how long a task ran</extracomment>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Retries</source>
        <extracomment>column title: how often a task was tried again</extracomment>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>column title: of a video</extracomment>
        <translation>时长</translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>column title: the container format of a file</extracomment>
        <translation>容器格式</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <extracomment>column title</extracomment>
        <translation>比特率</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>column title: the address a file came from</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Input asset</source>
        <extracomment>column title</extracomment>
        <translation>输入资产</translation>
    </message>
    <message>
        <source>Output asset</source>
        <extracomment>column title</extracomment>
        <translation>输出资产</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>column title</extracomment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Task ID</source>
        <extracomment>column title</extracomment>
        <translation>任务 ID</translation>
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
        <translation>%1，%2，%3，百分之 %4</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state, %4 the error message</extracomment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>No date</source>
        <extracomment>title of the group of tasks that tell no day</extracomment>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>title of a group of tasks</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>title of a group of tasks</extracomment>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>head of a group in the list: %1 is its title, %2 how many tasks it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Group %1, collapsed</source>
        <extracomment>what a screen reader says of the head of a group: %1 its title with a number of tasks</extracomment>
        <translation>组 %1，已折叠</translation>
    </message>
    <message>
        <source>Group %1, expanded</source>
        <extracomment>what a screen reader says of the head of a group: %1 its title with a number of tasks</extracomment>
        <translation>组 %1，已展开</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>column title: the account a task belongs to</extracomment>
        <translation>账户</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 says what could not be done, %2 why</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Active</source>
        <extracomment>a view of the list: tasks that wait or run</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Failed today</source>
        <extracomment>a view of the list</extracomment>
        <translation>今天失败</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>a view of the list: tasks that do not get on</extracomment>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>a view of the list: tasks with large files</extracomment>
        <translation>大文件</translation>
    </message>
    <message>
        <source>Unnamed view</source>
        <translation>未命名视图</translation>
    </message>
</context>
<context>
    <name>reelwatch-local</name>
    <message>
        <source>Imports videos on this machine and answers as a Livepeer Studio server does.
Prints its base address when ready. The key stands in the file key of its folder.</source>
        <translation>在本机导入视频，并像 Livepeer Studio 服务器一样响应。
就绪后输出其基础地址。密钥保存在其文件夹的 key 文件中。</translation>
    </message>
    <message>
        <source>Listen on port &lt;N&gt; of 127.0.0.1.</source>
        <translation>监听 127.0.0.1 的端口 &lt;N&gt;。</translation>
    </message>
    <message>
        <source>Keep key, database and files in &lt;folder&gt;.</source>
        <translation>将密钥、数据库和文件保存在 &lt;folder&gt; 中。</translation>
    </message>
    <message>
        <source>Give up a source that sends nothing for &lt;seconds&gt; (default 30).</source>
        <translation>来源在 &lt;seconds&gt; 秒内未发送任何数据时放弃（默认 30）。</translation>
    </message>
    <message>
        <source>End when no window uses the folder and no import is unfinished.</source>
        <translation>当没有窗口使用该文件夹且没有未完成的导入时结束。</translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation>未知参数：%1</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>端口必须是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>The silence must be a number of seconds.</source>
        <translation>静默时间必须是秒数。</translation>
    </message>
    <message>
        <source>The system is out of file descriptors.</source>
        <translation>系统的文件描述符已用尽。</translation>
    </message>
    <message>
        <source>Misbehave as &lt;script&gt; says, a file or the faults themselves; “help” lists them.</source>
        <translation>按 &lt;script&gt;(文件或故障本身)出错;“help”列出它们。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Give up a source or an upload that sends less than 64 kB in &lt;seconds&gt; (default 300).</source>
        <translation>放弃在 &lt;seconds&gt; 秒内发送少于 64 kB 的来源或上传（默认 300）。</translation>
    </message>
    <message>
        <source>Import from public addresses only: neither from this machine nor from private networks, whatever name or redirect leads there.</source>
        <translation>仅从公共地址导入：无论经由何种名称或重定向，都不从本机或专用网络导入。</translation>
    </message>
    <message>
        <source>The pace must be a number of seconds.</source>
        <translation>速度必须是秒数。</translation>
    </message>
    <message>
        <source>Try again after these &lt;seconds&gt;, separated by commas, when a source failed for a reason that may pass (default 30,180); “none”: never.</source>
        <translation>来源因可能是暂时的原因而失败时，在这些 &lt;seconds&gt; 之后重试，以逗号分隔（默认 30,180）；“none”：从不重试。</translation>
    </message>
    <message>
        <source>Work on &lt;running&gt; imports at a time, and refuse new ones while &lt;queued&gt; are unfinished. The hosted service has 5/100.</source>
        <translation>同时处理 &lt;running&gt; 个导入，并在有 &lt;queued&gt; 个导入未完成时拒绝新的导入。托管服务为 5/100。</translation>
    </message>
    <message>
        <source>The limits must be two numbers such as 5/100, the first at most 64.</source>
        <translation>限制必须是两个数字，例如 5/100，第一个最大为 64。</translation>
    </message>
    <message>
        <source>The pauses must be numbers of seconds, separated by commas.</source>
        <translation>暂停时间必须是以逗号分隔的秒数。</translation>
    </message>
</context>
<context>
    <name>reelwatch::AboutDialog</name>
    <message>
        <source>About Reelwatch</source>
        <translation>关于 Reelwatch</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>A dashboard for Livepeer video tasks: what is running, what failed and why, and what came out.</source>
        <translation>Livepeer 视频任务的仪表板：哪些正在运行、哪些失败及其原因，以及产出了什么。</translation>
    </message>
    <message>
        <source>Free software under the %1 licence.</source>
        <extracomment>%1 is the name of a licence.</extracomment>
        <translation>采用 %1 许可证的自由软件。</translation>
    </message>
    <message>
        <source>Qt %1, built with %2, on %3</source>
        <extracomment>%1 and %2 are version numbers, %3 names the operating system.</extracomment>
        <translation>Qt %1，使用 %2 构建，运行于 %3</translation>
    </message>
</context>
<context>
    <name>reelwatch::ActionDesk</name>
    <message>
        <source>Retry sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to do the task again</extracomment>
        <translation>已请求重试</translation>
    </message>
    <message>
        <source>Not retried</source>
        <extracomment>in the list, in place of a task&apos;s state: the server did not take the wish to do the task again</extracomment>
        <translation>未重试</translation>
    </message>
    <message>
        <source>Deletion sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to delete what the task made</extracomment>
        <translation>已请求删除</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未删除</translation>
    </message>
    <message>
        <source>Asset deleted</source>
        <extracomment>in the list, in place of a task&apos;s state: what the task made was deleted</extracomment>
        <translation>资产已删除</translation>
    </message>
    <message>
        <source>Restoring sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to bring back what was deleted</extracomment>
        <translation>已请求恢复</translation>
    </message>
    <message>
        <source>Not restored</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>New name sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to rename what the task made</extracomment>
        <translation>已发送新名称</translation>
    </message>
    <message>
        <source>Not renamed</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未重命名</translation>
    </message>
    <message>
        <source>now “%1”</source>
        <extracomment>%1 is a name</extracomment>
        <translation>现为“%1”</translation>
    </message>
    <message>
        <source>Export sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to export what the task made</extracomment>
        <translation>已请求导出</translation>
    </message>
    <message>
        <source>Not exported</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未导出</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>in the list, in place of a task&apos;s state, so short: what the task made has another name now</extracomment>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>Transcode sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to transcode what the task made</extracomment>
        <translation>已请求转码</translation>
    </message>
    <message>
        <source>Not transcoded</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未转码</translation>
    </message>
    <message>
        <source>Clip sent</source>
        <extracomment>in the list, in place of a task&apos;s state: the server has been asked to cut a piece out of a recording</extracomment>
        <translation>已请求剪辑</translation>
    </message>
    <message>
        <source>Not clipped</source>
        <extracomment>in the list, in place of a task&apos;s state: nothing was cut out</extracomment>
        <translation>未剪辑</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>in the list, in place of a task&apos;s state: the server was asked to do something</extracomment>
        <translation>无应答</translation>
    </message>
    <message>
        <source>%1 The server may have done it all the same: look before you ask again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1 服务器可能已经执行了该操作：再次请求之前请先查看。</translation>
    </message>
</context>
<context>
    <name>reelwatch::BuiltInService</name>
    <message>
        <source>The folder %1 cannot be used. Check that it is yours and that the disk is not full.</source>
        <translation>无法使用文件夹 %1。请确认它归您所有且磁盘未满。</translation>
    </message>
    <message>
        <source>The program %1 was not found. Install Reelwatch again, completely.</source>
        <translation>未找到程序 %1。请重新完整安装 Reelwatch。</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>无法启动程序 %1。</translation>
    </message>
    <message>
        <source>The local service keeps ending. Its last words: %1</source>
        <translation>本地服务反复退出。最后的输出：%1</translation>
    </message>
    <message>
        <source>The local service does not answer. Try again, or restart the computer if that does not help.</source>
        <translation>本地服务无响应。请重试；如果无效，请重启计算机。</translation>
    </message>
    <message>
        <source>The local service could not be started: %1</source>
        <translation>无法启动本地服务：%1</translation>
    </message>
</context>
<context>
    <name>reelwatch::ClipDialog</name>
    <message>
        <source>Enter the playback id of the stream that was recorded.</source>
        <translation>请输入所录制直播流的播放 ID。</translation>
    </message>
    <message>
        <source>A playback id has only letters, digits, - and _.</source>
        <translation>播放 ID 只能含有字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>The start is not a time such as 0:12.5.</source>
        <translation>开始时间的格式不正确，应类似 0:12.5。</translation>
    </message>
    <message>
        <source>The end is not a time such as 1:02.25.</source>
        <translation>结束时间的格式不正确，应类似 1:02.25。</translation>
    </message>
    <message>
        <source>The start lies behind the end of the recording, which is %1 long.</source>
        <extracomment>%1 is a length, such as 5:09.986</extracomment>
        <translation>开始时间超出录像的结尾，录像时长为 %1。</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>The end lies behind that of the recording, which is %1 long.</source>
        <extracomment>%1 is a length, such as 5:09.986</extracomment>
        <translation>结束时间超出录像的结尾，录像时长为 %1。</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>Cut a piece out of “%1”, which is %2 long.</source>
        <translation>从“%1”中剪出一段，其时长为 %2。</translation>
    </message>
    <message>
        <source>Cut a piece out of “%1”.</source>
        <translation>从“%1”中剪出一段。</translation>
    </message>
    <message>
        <source>of the stream, not of the recording</source>
        <translation>直播流的 ID，而不是录像的 ID</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>as the server names it</source>
        <translation>由服务器命名</translation>
    </message>
    <message>
        <source>&amp;Playback id:</source>
        <translation>播放 ID(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <extracomment>of a piece of a recording, in time</extracomment>
        <translation>开始(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <extracomment>of a piece of a recording, in time</extracomment>
        <translation>结束(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>剪辑(&amp;C)</translation>
    </message>
</context>
<context>
    <name>reelwatch::ConnectDialog</name>
    <message>
        <source>Enter the API key.</source>
        <translation>请输入 API 密钥。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The key works.</source>
        <extracomment>%1 is an e-mail address or another identification of a person.</extracomment>
        <translation>密钥有效。</translation>
    </message>
    <message>
        <source>The key works. It belongs to %1.</source>
        <translation>密钥有效，属于 %1。</translation>
    </message>
    <message>
        <source>It may not list tasks, only look at single ones.</source>
        <translation>它无权列出任务，只能查看单个任务。</translation>
    </message>
    <message>
        <source>There are no tasks yet.</source>
        <translation>尚无任务。</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln task(s).</source>
        <translation>
            <numerusform>共有 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stops asking the server.</extracomment>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio</source>
        <translation>连接到 Livepeer Studio</translation>
    </message>
    <message>
        <source>Enter a new API key for this account.</source>
        <translation>请为此账户输入新的 API 密钥。</translation>
    </message>
    <message>
        <source>Enter an API key of your Livepeer Studio account. You can make one there under Developers, API Keys.</source>
        <translation>请输入您的 Livepeer Studio 账户的 API 密钥。可在 Livepeer Studio 的“Developers”、“API Keys”中创建。</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API 密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name a person gives to an account.</extracomment>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>As the server is called</source>
        <translation>同服务器名称</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <extracomment>Begins to use the account.</extracomment>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a Certificate File</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>证书 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>C&amp;ertificate file:</source>
        <extracomment>A file with the certificate of an authority that this account trusts.</extracomment>
        <translation>证书文件(&amp;E):</translation>
    </message>
    <message>
        <source>For a server of your own whose certificate no public authority has signed</source>
        <translation>用于证书未经公共机构签署的自有服务器</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>no file</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Enter the API key of “%1”. No keyring keeps it, so Reelwatch asks at each start.</source>
        <extracomment>%1: name of an account</extracomment>
        <translation>请输入“%1”的 API 密钥。没有密钥环保存它，因此 Reelwatch 每次启动都会询问。</translation>
    </message>
</context>
<context>
    <name>reelwatch::DeleteDialog</name>
    <message>
        <source>Together %1.</source>
        <extracomment>%1 is a size such as &quot;52.6 MB&quot;</extracomment>
        <translation>共 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 The size of %Ln is not known.</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>
            <numerusform>%1另有 %Ln 个的大小未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete Asset(s)</source>
        <translation>
            <numerusform>删除资产</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln asset(s)?</source>
        <translation>
            <numerusform>删除 %Ln 个资产？</numerusform>
        </translation>
    </message>
    <message>
        <source>Assets to delete</source>
        <translation>要删除的资产</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>in a list: %1 is a name, %2 a size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server keeps what is deleted for seven days; until then it can be restored.</source>
        <translation>服务器会将已删除的内容保留七天；在此期间可以恢复。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>reelwatch::DesktopLinks</name>
    <message>
        <source>Reelwatch goes on in the background</source>
        <extracomment>a notification</extracomment>
        <translation>Reelwatch 将在后台继续</translation>
    </message>
    <message>
        <source>It ends when everything has arrived. Start it again to see its window.</source>
        <translation>全部传输完成后将自动结束。再次启动即可看到其窗口。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be finished</source>
        <extracomment>a notification; uploads and downloads</extracomment>
        <translation>
            <numerusform>%Ln 项未能完成</numerusform>
        </translation>
    </message>
    <message>
        <source>The window of Reelwatch says why.</source>
        <translation>原因请见 Reelwatch 的窗口。</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <extracomment>a notification</extracomment>
        <translation>已全部传输完成</translation>
    </message>
    <message>
        <source>Reelwatch has ended.</source>
        <translation>Reelwatch 已结束。</translation>
    </message>
</context>
<context>
    <name>reelwatch::ExportDialog</name>
    <message>
        <source>Enter the address that takes the file.</source>
        <translation>请输入接收文件的地址。</translation>
    </message>
    <message>
        <source>The address must be a complete http or https address.</source>
        <translation>地址必须是完整的 http 或 https 地址。</translation>
    </message>
    <message>
        <source>Line %1 of the headers is not of the form “Name: value”.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>第 %1 行标头不符合“Name: value”的格式。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export “%1” to:</source>
        <extracomment>%1 is the name of an asset</extracomment>
        <translation>将“%1”导出到：</translation>
    </message>
    <message>
        <source>An &amp;address of your own</source>
        <translation>您自己的地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;IPFS</source>
        <translation>IPFS(&amp;I)</translation>
    </message>
    <message>
        <source>One per line, such as: Authorization: Bearer …</source>
        <translation>每行一个，例如：Authorization: Bearer …</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>地址(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <extracomment>of an HTTP request</extracomment>
        <translation>方法(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <extracomment>of an HTTP request</extracomment>
        <translation>标头(&amp;H)：</translation>
    </message>
    <message>
        <source>As the server chooses</source>
        <extracomment>the server chooses</extracomment>
        <translation>由服务器选择</translation>
    </message>
    <message>
        <source>For the file</source>
        <extracomment>NFT metadata that points to the file</extracomment>
        <translation>指向文件</translation>
    </message>
    <message>
        <source>For a player</source>
        <extracomment>NFT metadata that points to a player</extracomment>
        <translation>指向播放器</translation>
    </message>
    <message>
        <source>Only to pin it in your own Pinata account</source>
        <translation>仅在固定到您自己的 Pinata 账户时需要</translation>
    </message>
    <message>
        <source>NFT me&amp;tadata:</source>
        <translation>NFT 元数据(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Pinata token:</source>
        <translation>Pinata 令牌(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
</context>
<context>
    <name>reelwatch::FaultDialog</name>
    <message>
        <source>&amp;Try it</source>
        <translation>试一试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back to normal</source>
        <translation>恢复正常(&amp;B)</translation>
    </message>
    <message>
        <source>Try Faults</source>
        <translation>尝试故障</translation>
    </message>
    <message>
        <source>Lets the &amp;local service of this computer misbehave, to see what the window makes of it. Your tasks are not changed.</source>
        <translation>让此计算机的本地服务(&amp;L)出错,看看窗口如何应对。您的任务不会改变。</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>A fault is on.</source>
        <translation>故障已开启。</translation>
    </message>
    <message>
        <source>The service behaves normally.</source>
        <translation>服务运行正常。</translation>
    </message>
    <message>
        <source>On: %1</source>
        <translation>已开启:%1</translation>
    </message>
    <message>
        <source>The local service cannot be told. Open its account first, and check that the disk is not full.</source>
        <translation>无法通知本地服务。请先打开其账户,并检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>回答缓慢</translation>
    </message>
    <message>
        <source>Each answer takes 5 seconds; the list stays usable.</source>
        <translation>每个回答需要 5 秒;列表仍可使用。</translation>
    </message>
    <message>
        <source>Answers that stall</source>
        <translation>回答中途停顿</translation>
    </message>
    <message>
        <source>After half a minute the window says since when there is no answer.</source>
        <translation>半分钟后,窗口会说明从何时起没有回答。</translation>
    </message>
    <message>
        <source>Answers that are cut</source>
        <translation>回答被截断</translation>
    </message>
    <message>
        <source>The window says that the answer could not be read.</source>
        <translation>窗口会说明无法读取回答。</translation>
    </message>
    <message>
        <source>Answers shorter than announced</source>
        <translation>回答比声明的短</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>The window waits 20 seconds, as the server asks, and counts down.</source>
        <translation>窗口按服务器要求等待 20 秒并倒计时。</translation>
    </message>
    <message>
        <source>Fault of the server</source>
        <translation>服务器故障</translation>
    </message>
    <message>
        <source>The window names the code 500, waits and tries again by itself.</source>
        <translation>窗口显示代码 500,等待后自动重试。</translation>
    </message>
    <message>
        <source>One page that cannot be listed</source>
        <translation>一页无法列出</translation>
    </message>
    <message>
        <source>The tasks around the oldest one stay listed.</source>
        <translation>最早任务周围的任务仍在列表中。</translation>
    </message>
    <message>
        <source>Key refused and repeated</source>
        <translation>密钥被拒并被复述</translation>
    </message>
    <message>
        <source>The window says so and never shows the key.</source>
        <translation>窗口会说明,且绝不显示密钥。</translation>
    </message>
    <message>
        <source>Key that may not list</source>
        <translation>密钥无权列出</translation>
    </message>
    <message>
        <source>Saved tasks stay readable; single tasks can be asked for.</source>
        <translation>已保存的任务仍可阅读;可单独查询任务。</translation>
    </message>
    <message>
        <source>Network that wants a sign-in</source>
        <translation>要求登录的网络</translation>
    </message>
    <message>
        <source>The window says that a page came instead of data.</source>
        <translation>窗口会说明收到的是网页而非数据。</translation>
    </message>
    <message>
        <source>Redirects in a circle</source>
        <translation>循环重定向</translation>
    </message>
    <message>
        <source>The window stops after a few and says so.</source>
        <translation>窗口在几次之后停止并说明。</translation>
    </message>
    <message>
        <source>Redirect to another server</source>
        <translation>重定向到另一台服务器</translation>
    </message>
    <message>
        <source>The key is not sent there; the window says so.</source>
        <translation>密钥不会发送到那里;窗口会说明。</translation>
    </message>
    <message>
        <source>Answer that is too large</source>
        <translation>回答过大</translation>
    </message>
    <message>
        <source>The window refuses it and says so.</source>
        <translation>窗口拒绝接收并说明。</translation>
    </message>
    <message>
        <source>Wrong link to the next page</source>
        <translation>下一页链接错误</translation>
    </message>
    <message>
        <source>Nothing is to be seen; the list stays whole.</source>
        <translation>看不出异常;列表保持完整。</translation>
    </message>
    <message>
        <source>Rows that are sent twice</source>
        <translation>重复发送的行</translation>
    </message>
    <message>
        <source>Each task stands in the list once.</source>
        <translation>每个任务在列表中只出现一次。</translation>
    </message>
    <message>
        <source>Progress that goes backwards</source>
        <translation>进度倒退</translation>
    </message>
    <message>
        <source>A made-up task loses progress every 2 seconds.</source>
        <translation>一个虚构任务每 2 秒进度倒退。</translation>
    </message>
    <message>
        <source>Progress that is missing</source>
        <translation>缺少进度</translation>
    </message>
    <message>
        <source>A made-up task runs without a figure.</source>
        <translation>一个虚构任务运行但没有数值。</translation>
    </message>
    <message>
        <source>Progress that is a word</source>
        <translation>进度是文字</translation>
    </message>
    <message>
        <source>Progress above 100 %</source>
        <translation>进度超过 100 %</translation>
    </message>
    <message>
        <source>A made-up task never shows more than 100 %.</source>
        <translation>一个虚构任务的显示不会超过 100 %。</translation>
    </message>
    <message>
        <source>Task that fails and is tried again</source>
        <translation>失败后重试的任务</translation>
    </message>
    <message>
        <source>A made-up task runs, waits with the reason, and runs from the start.</source>
        <translation>一个虚构任务运行、带着原因等待,然后从头运行。</translation>
    </message>
    <message>
        <source>Task that waits for ever</source>
        <translation>永远等待的任务</translation>
    </message>
    <message>
        <source>A made-up task has been waiting for a month.</source>
        <translation>一个虚构任务已等待一个月。</translation>
    </message>
    <message>
        <source>Clock that is 5 hours ahead</source>
        <translation>时钟快 5 小时</translation>
    </message>
    <message>
        <source>News still arrive.</source>
        <translation>更新仍会到达。</translation>
    </message>
    <message>
        <source>New tasks that appear late</source>
        <translation>新任务出现得晚</translation>
    </message>
    <message>
        <source>A new import is listed half a minute later.</source>
        <translation>新导入会在半分钟后列出。</translation>
    </message>
    <message>
        <source>Connections closed without an answer</source>
        <translation>连接在没有回答时关闭</translation>
    </message>
    <message>
        <source>The window says since when it is offline and tries again by itself.</source>
        <translation>窗口会说明从何时起离线,并自动重试。</translation>
    </message>
    <message>
        <source>Answers longer than announced</source>
        <translation>回答比声明的长</translation>
    </message>
    <message>
        <source>Too many requests until a moment</source>
        <translation>在某一时刻之前请求过多</translation>
    </message>
    <message>
        <source>The server names a moment in place of seconds; the window counts down to it.</source>
        <translation>服务器给出的是时刻而非秒数;窗口会倒计时到那一刻。</translation>
    </message>
    <message>
        <source>Too many requests, no wait named</source>
        <translation>请求过多,未说明等待时间</translation>
    </message>
    <message>
        <source>The window chooses itself how long it waits, and counts down.</source>
        <translation>窗口自行决定等待多久,并倒计时。</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>被漏掉的行</translation>
    </message>
    <message>
        <source>What is left out comes with a check of the whole list, once all is normal again.</source>
        <translation>恢复正常后核对完整列表,漏掉的任务就会出现。</translation>
    </message>
    <message>
        <source>Row that is no task</source>
        <translation>不是任务的行</translation>
    </message>
    <message>
        <source>The window counts what it could not read; the other tasks stay listed.</source>
        <translation>窗口会统计无法读取的内容;其他任务仍在列表中。</translation>
    </message>
    <message>
        <source>Task that is gone</source>
        <translation>已消失的任务</translation>
    </message>
    <message>
        <source>A made-up task is gone after 20 seconds. Check the whole list: its row stays, marked.</source>
        <translation>一个虚构任务在 20 秒后消失。请核对完整列表:它的行会保留并带有标记。</translation>
    </message>
    <message>
        <source>Imports whose answer is lost</source>
        <translation>导入的回答丢失</translation>
    </message>
    <message>
        <source>The window says that nobody knows whether the import has begun, and looks for its task.</source>
        <translation>窗口会说明无法得知导入是否已开始，并查找其任务。</translation>
    </message>
    <message>
        <source>No room for uploads</source>
        <translation>没有上传名额</translation>
    </message>
    <message>
        <source>An upload waits 20 seconds, as the server asks, and asks again by itself.</source>
        <translation>上传按服务器要求等待 20 秒，然后自动再次请求。</translation>
    </message>
    <message>
        <source>Uploads that are cut</source>
        <translation>上传被截断</translation>
    </message>
    <message>
        <source>The connection is closed after each megabyte. The upload goes on where it was cut.</source>
        <translation>每传 1 MB 连接就会关闭。上传会从中断处继续。</translation>
    </message>
    <message>
        <source>Uploads whose answers are lost</source>
        <translation>上传的回答丢失</translation>
    </message>
    <message>
        <source>The upload asks how much has arrived and goes on from there; nothing is sent twice.</source>
        <translation>上传会询问已收到多少，并从那里继续；不会重复发送任何内容。</translation>
    </message>
</context>
<context>
    <name>reelwatch::FieldGrid</name>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a value: &quot;Copy Task ID&quot;.</extracomment>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>reelwatch::FilterSidebar</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation>按类型筛选</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <extracomment>read aloud: the name of a filter and how many tasks it shows</extracomment>
        <translation>
            <numerusform>%1，%Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>all tasks, whatever their state</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>tasks that are not ended yet: waiting, running, retrying or stalled</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>All types</source>
        <extracomment>all tasks, whatever their type</extracomment>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>title of a list of ages: today, last 7 days …</extracomment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Filter by age</source>
        <translation>按创建时间筛选</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Filter by project</source>
        <translation>按项目筛选</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Filter by account</source>
        <translation>按账户筛选</translation>
    </message>
    <message>
        <source>All projects</source>
        <extracomment>all tasks, whatever their project</extracomment>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>All accounts</source>
        <extracomment>all tasks, whatever their account</extracomment>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>Takes %1 out of the search</source>
        <extracomment>tool tip of a filter; %1 is what is taken out of the search: phase:</extracomment>
        <translation>从搜索中移除 %1</translation>
    </message>
    <message>
        <source>Searches for %1</source>
        <extracomment>tool tip of a filter; %1 is what is written into the search: phase:failed</extracomment>
        <translation>搜索 %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>all tasks, whenever they were created</extracomment>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>when tasks were created</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <extracomment>when tasks were created</extracomment>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>when tasks were created</extracomment>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Older</source>
        <extracomment>tasks that were created before the last 30 days</extracomment>
        <translation>更早</translation>
    </message>
</context>
<context>
    <name>reelwatch::FirstRunPage</name>
    <message>
        <source>Welcome to Reelwatch</source>
        <translation>欢迎使用 Reelwatch</translation>
    </message>
    <message>
        <source>See what is running, what failed and why, when it will be done, and what exactly came out.</source>
        <translation>查看哪些正在运行、哪些失败及其原因、何时完成，以及究竟产出了什么。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>No account needed, ready at once. Videos are imported, checked and kept on this computer.</source>
        <translation>无需账户，立即可用。视频在本机导入、检查和保存。</translation>
    </message>
    <message>
        <source>Use the built-in local service</source>
        <translation>使用内置本地服务</translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation>导入示例短片</translation>
    </message>
    <message>
        <source>Livepeer Studio</source>
        <translation>Livepeer Studio</translation>
    </message>
    <message>
        <source>Follow the tasks of your account. You need an API key; any other Studio server works too.</source>
        <translation>跟踪您账户中的任务。需要 API 密钥；也可使用任何其他 Studio 服务器。</translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio…</source>
        <translation>连接到 Livepeer Studio…</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere before you choose Connect.</source>
        <translation>在您选择“连接”之前，不会发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are waiting to be imported. Choose where.</source>
        <translation>
            <numerusform>有 %Ln 项等待导入。请选择导入到何处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::FoldButton</name>
    <message>
        <source>Unfolded</source>
        <extracomment>What a screen reader says of a folding title.</extracomment>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>reelwatch::HistoryPlot</name>
    <message>
        <source>Progress over time</source>
        <translation>进度随时间的变化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) in %1</source>
        <translation>
            <numerusform>%1内有 %Ln 次变化</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportDialog</name>
    <message numerus="yes">
        <source>At most %Ln line(s) can be imported at once.</source>
        <translation>
            <numerusform>一次最多可导入 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <extracomment>%1 is the number of a line.</extracomment>
        <translation>与第 %1 行相同；只导入一次。</translation>
    </message>
    <message>
        <source>As the file is called</source>
        <translation>同文件名</translation>
    </message>
    <message>
        <source>Only for a single import</source>
        <translation>仅限单项导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported. Correct or remove them.</source>
        <translation>
            <numerusform>%Ln 行无法导入。请更正或移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an address, or choose or drop a file.</source>
        <translation>请输入地址，或者选择或拖入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) will be imported.</source>
        <translation>
            <numerusform>将导入 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Addresses or files, one per line:</source>
        <translation>地址或文件，每行一个(&amp;A)：</translation>
    </message>
    <message>
        <source>https://example.org/beach.mp4
/home/me/Videos/beach.mp4</source>
        <translation>https://example.org/beach.mp4
/home/me/Videos/beach.mp4</translation>
    </message>
    <message>
        <source>Addresses or files, one per line</source>
        <translation>地址或文件，每行一个</translation>
    </message>
    <message>
        <source>&amp;Choose Files…</source>
        <extracomment>Opens the file chooser.</extracomment>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>地址或文件</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>各行内容</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name of what is imported.</extracomment>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Video and audio (%1)</source>
        <translation>视频和音频 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>Choose Files to Import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>In&amp;to:</source>
        <extracomment>the account that gets what is imported</extracomment>
        <translation>导入到(&amp;T)：</translation>
    </message>
    <message>
        <source>“%1” is already here as “%2”. Import sends it again.</source>
        <extracomment>%1 is the name of a file, %2 that of a video</extracomment>
        <translation>“%1”已存在，名称为“%2”。导入将再次发送它。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are already here. Import sends them again.</source>
        <translation>
            <numerusform>%Ln 个文件已存在。导入将再次发送它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w It</source>
        <extracomment>leaves the import and shows the task of the video</extracomment>
        <translation>显示它(&amp;W)</translation>
    </message>
    <message>
        <source>Leave It O&amp;ut</source>
        <extracomment>does not import this one</extracomment>
        <translation>略过它(&amp;U)</translation>
    </message>
    <message>
        <source>Leave Them O&amp;ut</source>
        <translation>略过它们(&amp;U)</translation>
    </message>
    <message>
        <source>being looked into…</source>
        <extracomment>behind what a file is</extracomment>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Already here as “%1”.</source>
        <extracomment>%1 is the name of a video</extracomment>
        <translation>已存在，名称为“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>The server may refuse %Ln of them.</source>
        <translation>
            <numerusform>其中 %Ln 个可能会被服务器拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove Bad Lines</source>
        <extracomment>takes the lines that cannot be imported out of the dialog</extracomment>
        <translation>移除无效行(&amp;R)</translation>
    </message>
    <message>
        <source>Files are not looked into before they are sent: the program ffprobe (package ffmpeg) is not installed.</source>
        <translation>发送前不检查文件：未安装程序 ffprobe（软件包 ffmpeg）。</translation>
    </message>
    <message>
        <source>A folder is being read…</source>
        <translation>正在读取文件夹…</translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportOptionsPane</name>
    <message>
        <source>The local service keeps videos as they are, on this computer. Of these options it knows the creator ID only.</source>
        <translation>本地服务将视频原样保存在本机上。在这些选项中，它只支持创建者 ID。</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Options (%Ln chosen)</source>
        <translation>
            <numerusform>选项 (已选 %Ln 项)(&amp;O)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Playback:</source>
        <extracomment>who may play a video</extracomment>
        <translation>播放(&amp;P)：</translation>
    </message>
    <message>
        <source>Public: for everyone who has the address</source>
        <translation>公开：任何拥有地址的人均可播放</translation>
    </message>
    <message>
        <source>Signed: only with a token (JWT) of your own</source>
        <translation>签名：仅凭您自己的令牌 (JWT) 播放</translation>
    </message>
    <message>
        <source>Creator I&amp;D:</source>
        <translation>创建者 ID(&amp;D)：</translation>
    </message>
    <message>
        <source>Whose video it is, such as 0xb7d5… or a name of your own</source>
        <translation>视频归谁所有，例如 0xb7d5… 或您自定的名称</translation>
    </message>
    <message>
        <source>Encrypted &amp;key:</source>
        <translation>已加密的密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>Only for a video you have encrypted; in Base64</source>
        <translation>仅用于您已加密的视频；采用 Base64 编码</translation>
    </message>
    <message>
        <source>Pro&amp;files:</source>
        <translation>转码配置(&amp;F)：</translation>
    </message>
    <message>
        <source>As the server chooses, or such as 1080p, 720p 2500k</source>
        <translation>由服务器选择，或填写如 1080p, 720p 2500k</translation>
    </message>
    <message>
        <source>Make &amp;MP4 files, too</source>
        <translation>同时生成 MP4 文件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Sign it (C2PA)</source>
        <extracomment>C2PA is a standard that tells where a video comes from</extracomment>
        <translation>签名 (C2PA)(&amp;S)</translation>
    </message>
    <message>
        <source>Sto&amp;re it on IPFS</source>
        <translation>存储到 IPFS(&amp;R)</translation>
    </message>
    <message>
        <source>Creator ID</source>
        <translation>创建者 ID</translation>
    </message>
    <message>
        <source>Encrypted key</source>
        <translation>已加密的密钥</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>转码配置</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <extracomment>%1 is the server&apos;s word for who may play a video: &quot;webhook&quot;</extracomment>
        <translation>与之前相同：%1</translation>
    </message>
</context>
<context>
    <name>reelwatch::JsonPane</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>More than %1</source>
        <extracomment>How often a text occurs: more than %1 times.</extracomment>
        <translation>超过 %1 处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation>在 JSON 中查找</translation>
    </message>
    <message>
        <source>JSON of the task</source>
        <translation>任务的 JSON</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一处匹配 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一处匹配 (Enter)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
</context>
<context>
    <name>reelwatch::KeyChoiceDialog</name>
    <message>
        <source>API Key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>No keyring keeps the key of “%1”: this computer has none, or it refused. The key is used now and never written to disk.</source>
        <extracomment>%1: name of an account</extracomment>
        <translation>没有密钥环保存“%1”的密钥：此计算机没有密钥环，或密钥环拒绝保存。密钥现在使用，且绝不写入磁盘。</translation>
    </message>
    <message>
        <source>&amp;Ask for the key each time Reelwatch starts</source>
        <translation>每次启动 Reelwatch 时询问密钥(&amp;A)</translation>
    </message>
    <message>
        <source>The saved tasks are shown at once, and a dialog asks for the key.</source>
        <translation>立即显示已保存的任务，并由对话框询问密钥。</translation>
    </message>
    <message>
        <source>&amp;Keep the key for this session only</source>
        <translation>仅在本次会话中保留密钥(&amp;K)</translation>
    </message>
    <message>
        <source>The next start shows the saved tasks until you enter the key.</source>
        <translation>下次启动时显示已保存的任务，直到您输入密钥。</translation>
    </message>
</context>
<context>
    <name>reelwatch::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Task %1 could not be fetched: %2</source>
        <translation>无法获取任务 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation>无法导入 %1：%2</translation>
    </message>
    <message>
        <source>Forget this account</source>
        <translation>移除此账户</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>The address, the key and the saved tasks are removed from this computer. Nothing changes on the server.</source>
        <translation>地址、密钥和已保存的任务将从本机移除。服务器上不会有任何改变。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reelwatch</source>
        <translation>Reelwatch</translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active, %2)</source>
        <extracomment>window title; %1: account, %2: percentage such as &quot;61 %&quot;</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln 个进行中，%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active)</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln 个进行中)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reelwatch — %1</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>Reelwatch — %1</translation>
    </message>
    <message>
        <source>Items that could not be read</source>
        <translation>无法读取的项</translation>
    </message>
    <message>
        <source>These items of the server’s answer are no tasks Reelwatch understands. All others are shown.</source>
        <translation>服务器响应中的这些项不是 Reelwatch 能识别的任务。其他各项均已显示。</translation>
    </message>
    <message>
        <source>What the server and the network said:</source>
        <translation>服务器和网络返回的消息：</translation>
    </message>
    <message>
        <source>Quit Reelwatch</source>
        <translation>退出 Reelwatch</translation>
    </message>
    <message>
        <source>An import is not finished</source>
        <translation>导入尚未完成</translation>
    </message>
    <message>
        <source>If you go on, it stops and has to begin again.</source>
        <translation>如果继续，导入将停止，之后须重新开始。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在此处</translation>
    </message>
    <message>
        <source>Show &amp;only</source>
        <extracomment>a menu of accounts: the others are closed</extracomment>
        <translation>仅显示(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <extracomment>in the window&apos;s title, in place of the account&apos;s name</extracomment>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>keys that choose a saved view of the list</extracomment>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>The saved tasks could not be set aside: %1</source>
        <translation>无法将已保存的任务移到一边：%1</translation>
    </message>
    <message>
        <source>An upload is not finished</source>
        <translation>上传尚未完成</translation>
    </message>
    <message>
        <source>If you go on, it pauses. It goes on where it was when its account is open again.</source>
        <translation>如果继续，上传将暂停。再次打开其账户时，会从中断处继续。</translation>
    </message>
    <message>
        <source>Pause the upload</source>
        <translation>暂停上传</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>暂停并退出</translation>
    </message>
    <message>
        <source>If you go on, it stops and has to begin again. Uploads pause.</source>
        <translation>如果继续，下载将停止，之后须重新开始。上传将暂停。</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>停止下载</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. Or it pauses now, and goes on where it was at the next start.</source>
        <translation>无需窗口也可继续；完成后 Reelwatch 会自行结束。也可以现在暂停，下次启动时从中断处继续。</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it has to begin again. Uploads pause.</source>
        <translation>无需窗口也可继续；完成后 Reelwatch 会自行结束。如果退出，则须重新开始。上传将暂停。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>A download is not finished</source>
        <translation>下载尚未完成</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it stops and has to begin again.</source>
        <translation>无需窗口也可继续；完成后 Reelwatch 会自行结束。如果退出，下载将停止，之后须重新开始。</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>在后台继续(&amp;B)</translation>
    </message>
    <message>
        <source>%1: It was being imported already; the options were not applied.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1：已在导入中；选项未生效。</translation>
    </message>
    <message>
        <source>If you go on, it pauses. You can go on with it when its account is open again.</source>
        <translation>如果继续，它将暂停。待其账户再次打开时，可以接着进行。</translation>
    </message>
    <message>
        <source>If you go on, the rest is left as it is.</source>
        <translation>如果继续，其余部分将保持原样。</translation>
    </message>
    <message>
        <source>It can go on without the window; Reelwatch then ends by itself. If you quit, it pauses, and you can go on with it at the next start.</source>
        <translation>它可以在没有窗口的情况下继续；之后 Reelwatch 会自行结束。如果退出，它将暂停，下次启动时可以接着进行。</translation>
    </message>
    <message>
        <source>The rest can be done without the window; Reelwatch then ends by itself. If you quit, it is left as it is.</source>
        <translation>其余部分可以在没有窗口的情况下完成；之后 Reelwatch 会自行结束。如果退出，其余部分将保持原样。</translation>
    </message>
    <message>
        <source>The import of a manifest is not finished</source>
        <translation>清单的导入尚未完成</translation>
    </message>
    <message>
        <source>Pause the import</source>
        <extracomment>the import of a manifest</extracomment>
        <translation>暂停导入</translation>
    </message>
    <message>
        <source>Not all of the chosen tasks are done with</source>
        <translation>所选任务尚未全部处理完</translation>
    </message>
    <message>
        <source>Leave out the rest</source>
        <translation>略过其余</translation>
    </message>
    <message>
        <source>It is not known whether %1 is being imported: %2 Look for it in the list before you import it again.</source>
        <extracomment>%1 is an address, %2 a sentence</extracomment>
        <translation>不确定 %1 是否正在导入：%2 再次导入之前，请先在列表中查找。</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManageViewsDialog</name>
    <message>
        <source>Manage views</source>
        <translation>管理视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>the heads of a table of saved views: name, what is searched for, keys</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Reset &amp;built-in views</source>
        <translation>重置内置视图(&amp;B)</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestDialog</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>无权读取此文件。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>此文件为空。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s).</source>
        <translation>
            <numerusform>%Ln 项导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported and are left out.</source>
        <translation>
            <numerusform>%Ln 行无法导入，将被略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stand there twice.</source>
        <translation>
            <numerusform>%Ln 行重复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) nothing can be imported.</source>
        <translation>
            <numerusform>%Ln 个文件无法导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked; nothing was sent.</source>
        <translation>已检查；未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 done: %2 completed, %3 failed. %4 under way, %5 waiting.</source>
        <extracomment>%1: &quot;340 of 1,000&quot;; the other numbers are of imports</extracomment>
        <translation>已处理 %1：%2 项已完成，%3 项失败。%4 项进行中，%5 项等待中。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The server has enough to do; the next ones follow.</source>
        <translation>服务器目前任务已满；其余项随后继续。</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import Manifest</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>A manifest is a list of imports in a file: CSV with a line of titles, or one JSON object a line. Each line has an address or a file (“url”), and may have a “name” and the options of the server: creatorId, playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles.</source>
        <translation>清单是以文件形式给出的导入列表：带标题行的 CSV，或每行一个 JSON 对象。每行有一个地址或文件（“url”），还可以有“name”和服务器的选项：creatorId、playbackPolicy、staticMp4、c2pa、encryptedKey、ipfs、profiles。</translation>
    </message>
    <message>
        <source>&amp;Choose file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Import in&amp;to:</source>
        <translation>导入到(&amp;T)：</translation>
    </message>
    <message>
        <source>Lines of the manifest</source>
        <translation>清单的各行</translation>
    </message>
    <message>
        <source>Imports that have ended</source>
        <translation>已结束的导入</translation>
    </message>
    <message>
        <source>C&amp;heck only</source>
        <extracomment>a button: looks at everything without sending anything</extracomment>
        <translation>仅检查(&amp;H)</translation>
    </message>
    <message>
        <source>Looks at every line and file, and sends nothing</source>
        <translation>查看每一行和每个文件，不发送任何内容</translation>
    </message>
    <message>
        <source>Choose a Manifest</source>
        <translation>选择清单</translation>
    </message>
    <message>
        <source>Manifests (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)</source>
        <translation>清单 (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <extracomment>%1: the system&apos;s reason</extracomment>
        <translation>无法读取文件：%1</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %Ln import(s).</source>
        <extracomment>their answers were lost on the way</extracomment>
        <translation>
            <numerusform>正在查明 %Ln 个导入的结果。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestModel</name>
    <message>
        <source>Left out: %1</source>
        <extracomment>%1: why a line is not imported</extracomment>
        <translation>已略过：%1</translation>
    </message>
    <message>
        <source>Will be imported</source>
        <translation>将被导入</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>正在排队</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Was being imported already</source>
        <translation>此前已在导入</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>%1: the reason</extracomment>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1: the reason</extracomment>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <extracomment>what a screen reader says of a line of a manifest; %1: its number, %2: what became of it</extracomment>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>column: the number of a line</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>地址或文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>It was being imported already; the options were not applied.</source>
        <translation>已在导入中；选项未生效。</translation>
    </message>
    <message>
        <source>Completed; the options were not applied</source>
        <translation>已完成；选项未生效</translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestRun</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>无权读取此文件。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>此文件为空。</translation>
    </message>
    <message>
        <source>The progress cannot be saved on this computer. Is the disk full?</source>
        <translation>无法在本机保存进度。磁盘是否已满？</translation>
    </message>
    <message>
        <source>The upload was taken away before it was done.</source>
        <translation>上传在完成之前已被移除。</translation>
    </message>
    <message>
        <source>The server no longer lists its task.</source>
        <translation>服务器不再列出其任务。</translation>
    </message>
</context>
<context>
    <name>reelwatch::Manifests</name>
    <message>
        <source>The import of “%1” is not finished: %2 of %3 are done.</source>
        <extracomment>%1: a file&apos;s name; %2 and %3: numbers of imports</extracomment>
        <translation>“%1”的导入尚未完成：已完成 %2 项，共 %3 项。</translation>
    </message>
    <message>
        <source>The file has changed since its import began, so that its lines cannot be told any more. Put the old file back, or choose a file to begin anew.</source>
        <translation>自导入开始以来文件已更改，无法再辨认其中各行。请放回旧文件，或选择一个文件重新开始。</translation>
    </message>
    <message>
        <source>Import Manifest</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>The import of “%1” is not finished</source>
        <translation>“%1”的导入尚未完成</translation>
    </message>
    <message>
        <source>If you begin another one, what is left of it is not imported any more.</source>
        <translation>如果开始另一个导入，此导入的剩余部分将不再导入。</translation>
    </message>
    <message>
        <source>Begin the other one</source>
        <translation>开始另一个导入</translation>
    </message>
    <message>
        <source>The progress cannot be saved on this computer, so that the import could not go on after a restart. Is the disk full?</source>
        <translation>无法在本机保存进度，因此重启后导入将无法继续。磁盘是否已满？</translation>
    </message>
</context>
<context>
    <name>reelwatch::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the account a notice is about; %2: what it says</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>reelwatch::Notifier</name>
    <message>
        <source>Show</source>
        <extracomment>the click on a notification, where the desktop shows it as a button</extracomment>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>reelwatch::PreferencesDialog</name>
    <message>
        <source>Test</source>
        <extracomment>stands for the account&apos;s name in the test of a command</extracomment>
        <translation>测试</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>a button: ends the command that is being tested</extracomment>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Done, exit status 0.</source>
        <translation>已完成，退出状态为 0。</translation>
    </message>
    <message>
        <source>Exit status %1. Most programs say by this that they failed.</source>
        <translation>退出状态为 %1。大多数程序以此表示失败。</translation>
    </message>
    <message>
        <source>The program ended by a crash or a signal.</source>
        <translation>程序因崩溃或信号而结束。</translation>
    </message>
    <message>
        <source>The program could not be started. Is its name right? %1</source>
        <translation>无法启动程序。程序名称是否正确？%1</translation>
    </message>
    <message>
        <source>The program took longer than a minute and was ended.</source>
        <translation>程序运行超过一分钟，已被结束。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <extracomment>a page of the preferences</extracomment>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>Ask for &amp;updates every:</source>
        <translation>查询更新的间隔(&amp;U)：</translation>
    </message>
    <message>
        <source>Show an icon in the &amp;tray</source>
        <translation>在托盘中显示图标(&amp;T)</translation>
    </message>
    <message>
        <source>With the number of active tasks, and a menu to show and hide the window, to pause updates and to quit</source>
        <translation>带有进行中任务的数量，以及用于显示和隐藏窗口、暂停更新和退出的菜单</translation>
    </message>
    <message>
        <source>This desktop has no tray for icons. Everything works without it.</source>
        <translation>此桌面没有图标托盘。没有它一切也能正常运行。</translation>
    </message>
    <message>
        <source>Tell me on the &amp;desktop of:</source>
        <translation>在桌面上通知我(&amp;D)：</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>notifications are shown of no tasks</extracomment>
        <translation>不通知</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>失败的任务</translation>
    </message>
    <message>
        <source>Tasks that finished or failed</source>
        <translation>已完成或失败的任务</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>安静时段(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <extracomment>begin of the quiet hours</extracomment>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <extracomment>end of the quiet hours</extracomment>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>安静时段开始时间</translation>
    </message>
    <message>
        <source>Quiet hours to</source>
        <translation>安静时段结束时间</translation>
    </message>
    <message>
        <source>At most one notification in ten seconds tells of all that ended. In quiet hours, and while the desktop is set to “do not disturb”, they wait.</source>
        <translation>每十秒最多显示一条通知，汇总所有已结束的任务。在安静时段内，以及桌面设为“勿扰”时，通知会延后显示。</translation>
    </message>
    <message>
        <source>&amp;Run a command for:</source>
        <translation>对以下任务运行命令(&amp;R)：</translation>
    </message>
    <message>
        <source>No task</source>
        <extracomment>the command is run for no tasks</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Each task that failed</source>
        <translation>每个失败的任务</translation>
    </message>
    <message>
        <source>Each task that finished or failed</source>
        <translation>每个已完成或失败的任务</translation>
    </message>
    <message>
        <source>&amp;Program and its arguments, one a line:</source>
        <translation>程序及其参数，每行一个(&amp;P)：</translation>
    </message>
    <message>
        <source>In arguments, these are filled in: %1. There is no shell: each line reaches the program as it is. Secrets are masked.</source>
        <extracomment>%1: such as &quot;{id}, {name}&quot;</extracomment>
        <translation>参数中的以下内容会被替换为实际值：%1。不经过 shell：每一行都原样传给程序。机密信息会被遮盖。</translation>
    </message>
    <message>
        <source>What the command printed</source>
        <translation>命令的输出</translation>
    </message>
</context>
<context>
    <name>reelwatch::ProgressView</name>
    <message>
        <source>Cancel upload</source>
        <translation>取消上传</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Nothing is running.
Imports and uploads appear here while they are worked on.</source>
        <translation>没有正在运行的任务。
导入和上传在处理期间会显示在这里。</translation>
    </message>
    <message>
        <source>Running and finished work</source>
        <translation>正在运行和已结束的任务</translation>
    </message>
    <message>
        <source>Take everything that has ended off this list; the tasks stay.</source>
        <translation>将所有已结束的项移出此列表；任务仍会保留。</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active, %1</source>
        <extracomment>%1 is a percentage: &quot;3 active, 61 %&quot;.</extracomment>
        <translation>
            <numerusform>%Ln 个进行中，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Task</source>
        <translation>打开任务(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel Upload</source>
        <translation>取消上传(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take off the List</source>
        <translation>移出列表(&amp;T)</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成项</translation>
    </message>
    <message>
        <source>&amp;Pause Upload</source>
        <translation>暂停上传(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume Upload</source>
        <translation>继续上传(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>立即重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Start Over</source>
        <translation>重新开始(&amp;S)</translation>
    </message>
    <message>
        <source>Pause the upload</source>
        <translation>暂停上传</translation>
    </message>
    <message>
        <source>Go on with the upload where it was</source>
        <translation>从中断处继续上传</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Send the file from its beginning</source>
        <translation>从头发送文件</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Try the download again</source>
        <translation>重新尝试下载</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>停止下载</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop the Download</source>
        <translation>停止下载(&amp;S)</translation>
    </message>
</context>
<context>
    <name>reelwatch::RenameDialog</name>
    <message>
        <source>Rename Asset</source>
        <translation>重命名资产</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>reelwatch::RetryDialog</name>
    <message>
        <source>Sent</source>
        <extracomment>of a task: the server has been asked to do it again and has not answered</extracomment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Retried</source>
        <extracomment>of a task: the server does it again</extracomment>
        <translation>已重试</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>column title: what became of it</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 of %2 retried, %3 refused.</source>
        <translation>已重试 %1 个，共 %2 个，%3 个被拒绝。</translation>
    </message>
    <message>
        <source>%1 of %2 retried.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation>已重试 %1 个，共 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>The server has no room for more now. Going on in %n second(s).</source>
        <translation>
            <numerusform>服务器目前无法接受更多任务。将在 %n 秒后继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Retry Tasks</source>
        <translation>重试任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) will be retried:</source>
        <translation>
            <numerusform>将重试 %Ln 个任务：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected task(s) stay(s) as it is: only failed and cancelled ones can be retried.</source>
        <translation>
            <numerusform>%Ln 个选中的任务保持不变：只能重试失败和已取消的任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to retry</source>
        <translation>要重试的任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>reelwatch::SaveViewDialog</name>
    <message>
        <source>, </source>
        <extracomment>between the names of columns: &quot;State, Name&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 ascending</source>
        <extracomment>how the list is sorted; %1: a column</extracomment>
        <translation>%1 (升序)</translation>
    </message>
    <message>
        <source>%1 descending</source>
        <translation>%1 (降序)</translation>
    </message>
    <message>
        <source>by state</source>
        <extracomment>the rows of the list stand together by this</extracomment>
        <translation>按状态</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>by type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>the rows of the list are not grouped</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>What belongs to it; the rest stays as it is when the view is chosen:</source>
        <translation>视图包含的内容；选择此视图时，其余内容保持不变：</translation>
    </message>
    <message>
        <source>&amp;Search: %1</source>
        <translation>搜索(&amp;S)：%1</translation>
    </message>
    <message>
        <source>all tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>&amp;Columns: %1</source>
        <translation>列(&amp;C)：%1</translation>
    </message>
    <message>
        <source>S&amp;orting: %1</source>
        <translation>排序(&amp;O)：%1</translation>
    </message>
    <message>
        <source>&amp;Grouping: %1</source>
        <translation>分组(&amp;G)：%1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose at least one part.</source>
        <translation>请至少选择一项。</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>已有同名视图，将被替换。</translation>
    </message>
</context>
<context>
    <name>reelwatch::SearchBox</name>
    <message>
        <source>Search tasks</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Words, or terms like phase:failed or size:&gt;1GB. The Down key shows what can be written.</source>
        <translation>输入词语，或 phase:failed、size:&gt;1GB 之类的条件。按向下键可显示能够输入的内容。</translation>
    </message>
    <message>
        <source>How to Search</source>
        <extracomment>of the icon in the search field</extracomment>
        <translation>搜索方法</translation>
    </message>
    <message>
        <source>How to search (F1)</source>
        <translation>搜索方法 (F1)</translation>
    </message>
    <message>
        <source>Not everything is understood</source>
        <extracomment>of the sign in the search field, read aloud</extracomment>
        <translation>部分内容无法识别</translation>
    </message>
</context>
<context>
    <name>reelwatch::SearchHelp</name>
    <message>
        <source>How to Search</source>
        <translation>搜索方法</translation>
    </message>
    <message>
        <source>A task is listed when every term fits. Double-click an example, or press Enter on it, to add it to the search.</source>
        <translation>满足所有条件的任务才会列出。双击示例，或在示例上按 Enter，即可将其添加到搜索中。</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <extracomment>a group of examples of what can be typed to search</extracomment>
        <translation>词语和条件</translation>
    </message>
    <message>
        <source>Fields</source>
        <extracomment>a group of examples of what can be typed to search: phase:failed, size:&gt;1GB</extracomment>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>reelwatch::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>reelwatch::SleepInhibitor</name>
    <message>
        <source>Files are being uploaded</source>
        <translation>正在上传文件</translation>
    </message>
</context>
<context>
    <name>reelwatch::StageBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>reelwatch::StatusLine</name>
    <message>
        <source>Paused, updated %1</source>
        <translation>已暂停，%1更新</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>自 %1 起离线</translation>
    </message>
    <message>
        <source>No update since %1</source>
        <translation>自 %1 起未更新</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>%1更新</translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far</source>
        <translation>正在获取更早的任务：已获取 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>how many of the tasks pass the filters</extracomment>
        <translation>
            <numerusform>显示 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <extracomment>how many tasks are not ended yet</extracomment>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between parts of a list such as &quot;5,000 tasks, 3 active, 12 selected&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln 次请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 received</source>
        <translation>%1，已接收 %2</translation>
    </message>
    <message>
        <source>Updated %1, sparing the metered network</source>
        <translation>%1更新，为按流量计费的网络节省流量</translation>
    </message>
    <message>
        <source>Complete back to %1</source>
        <extracomment>%1 is a date: older tasks have not been fetched</extracomment>
        <translation>自 %1 起的任务已完整</translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far, complete back to %2</source>
        <extracomment>%1 is a number of tasks, %2 a date: every task since then is in the list</extracomment>
        <translation>正在获取更早的任务：已获取 %1 个，自 %2 起的任务已完整</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an account; %2: how fresh its tasks are, such as &quot;Offline since 14:02&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: the state of one account; %n: how many other accounts have no fresh tasks either</extracomment>
        <translation>
            <numerusform>%1，另有 %n 个账户未更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>ends the fetching of older tasks for now</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Get older tasks</source>
        <translation>获取更早的任务</translation>
    </message>
    <message>
        <source>Since the accounts were opened: %1 received, %2 sent</source>
        <translation>自账户打开以来：已接收 %1，已发送 %2</translation>
    </message>
    <message>
        <source>Older tasks are not fetched</source>
        <translation>未获取更早的任务</translation>
    </message>
    <message>
        <source>Offline since %1, updated %2</source>
        <extracomment>%1 is a time such as 14:02, %2 an age such as &quot;4 h ago&quot;</extracomment>
        <translation>自 %1 起离线，%2更新</translation>
    </message>
    <message>
        <source>No update since %1, updated %2</source>
        <translation>自 %1 起未更新，%2更新</translation>
    </message>
    <message>
        <source>Asking the server, updated %1</source>
        <translation>正在询问服务器，%1更新</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>尚未更新</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskActions</name>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>short, on the toolbar: have a failed task done again</extracomment>
        <translation>重试</translation>
    </message>
    <message>
        <source>&amp;Start again like this one…</source>
        <translation>以相同设置重新开始(&amp;S)…</translation>
    </message>
    <message>
        <source>Open the result in the &amp;browser</source>
        <translation>在浏览器中打开结果(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Rena&amp;me asset…</source>
        <translation>重命名资产(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Delete asset…</source>
        <translation>删除资产(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <extracomment>curl is a program of the command line</extracomment>
        <translation>复制为 curl 命令(&amp;U)</translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未开始</translation>
    </message>
    <message>
        <source>The local service cannot export to IPFS.</source>
        <translation>本地服务无法导出到 IPFS。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asset(s) deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 个资产。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted; the rows say why.</source>
        <translation>
            <numerusform>%Ln 个无法删除；原因见相应的行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened</source>
        <extracomment>in the list, in place of a task&apos;s state</extracomment>
        <translation>未打开</translation>
    </message>
    <message>
        <source>The server gives no address that a browser can open.</source>
        <translation>服务器未给出浏览器可以打开的地址。</translation>
    </message>
    <message>
        <source>Do&amp;wnload the result…</source>
        <translation>下载结果(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Transcode…</source>
        <translation>转码(&amp;T)…</translation>
    </message>
    <message>
        <source>C&amp;lip…</source>
        <extracomment>cut a piece out of a recording</extracomment>
        <translation>剪辑(&amp;L)…</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <extracomment>in the list, in place of a task&apos;s state: the result was not fetched</extracomment>
        <translation>未下载</translation>
    </message>
    <message>
        <source>Not transcoded</source>
        <translation>未转码</translation>
    </message>
    <message>
        <source>Not clipped</source>
        <translation>未剪辑</translation>
    </message>
    <message>
        <source>Servers can clip recordings of live streams only.</source>
        <translation>服务器只能剪辑直播流的录像。</translation>
    </message>
    <message>
        <source>Download the result</source>
        <translation>下载结果</translation>
    </message>
    <message>
        <source>Its address holds a secret that the server or Reelwatch has masked. Import it by the whole address instead.</source>
        <translation>其地址包含已被服务器或 Reelwatch 遮盖的机密信息。请改用完整地址导入。</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskDelegate</name>
    <message>
        <source>No longer on the server; kept here.</source>
        <translation>服务器上已不存在；在此保留。</translation>
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
        <translation>选择任务以查看详情。</translation>
    </message>
    <message>
        <source>This task is not known yet.</source>
        <translation>此任务尚未知晓。</translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation>全部复制为文本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskListPane</name>
    <message>
        <source>Getting your tasks… %1 so far</source>
        <translation>正在获取您的任务… 已获取 %1 个</translation>
    </message>
    <message>
        <source>Getting your tasks…</source>
        <translation>正在获取您的任务…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的任务</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>尚无任务</translation>
    </message>
    <message>
        <source>Import a video, and its progress and its results appear here.</source>
        <translation>导入视频后，其进度和结果会显示在这里。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation>导入示例短片</translation>
    </message>
    <message>
        <source>You can also drop files or addresses on this window.</source>
        <translation>也可以将文件或地址拖放到此窗口。</translation>
    </message>
    <message>
        <source>Other tasks of this account are hidden by the filters or the search text.</source>
        <translation>此账户的其他任务被筛选条件或搜索文本隐藏。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The tasks could not be fetched</source>
        <translation>无法获取任务</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s)</source>
        <extracomment>a button: that many rows wait to take their new place in the list</extracomment>
        <translation>
            <numerusform>%Ln 项更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rows in order now</source>
        <translation>立即重新排列各行</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskLookup</name>
    <message>
        <source>Open Task by Id</source>
        <translation>按 ID 打开任务</translation>
    </message>
    <message>
        <source>Id, or address of the task</source>
        <translation>任务的 ID 或地址</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Task:</source>
        <translation>任务(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>账户(&amp;A):</translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskView</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
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
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation>复制行(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;Table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation>全部复制为文本(&amp;A)</translation>
    </message>
</context>
<context>
    <name>reelwatch::TranscodeDialog</name>
    <message>
        <source>The address of the file must be a complete http or https address.</source>
        <translation>文件地址必须是完整的 http 或 https 地址。</translation>
    </message>
    <message>
        <source>Line %1 of your own profiles is not of the form “960x540 2 Mb/s”.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>自定义转码配置的第 %1 行不符合“960x540 2 Mb/s”的格式。</translation>
    </message>
    <message>
        <source>Name a folder for HLS, for MP4, or for both.</source>
        <translation>请为 HLS、MP4 或两者指定文件夹。</translation>
    </message>
    <message>
        <source>Enter the proof that web3.storage gave you.</source>
        <translation>请输入 web3.storage 提供给您的证明。</translation>
    </message>
    <message>
        <source>The endpoint of the store must be a complete http or https address.</source>
        <translation>存储的端点必须是完整的 http 或 https 地址。</translation>
    </message>
    <message>
        <source>Enter the bucket.</source>
        <translation>请输入存储桶。</translation>
    </message>
    <message>
        <source>Enter the access key of the store, its id and its secret.</source>
        <translation>请输入存储的访问密钥，包括其 ID 和机密部分。</translation>
    </message>
    <message>
        <source>Transcode</source>
        <translation>转码</translation>
    </message>
    <message>
        <source>Make other renditions of “%1”, in a store of your own.</source>
        <extracomment>%1 is the name of an asset</extracomment>
        <translation>为“%1”生成其他版本，存放在您自己的存储中。</translation>
    </message>
    <message>
        <source>One per line, such as: 960x540 2 Mb/s</source>
        <translation>每行一个，例如：960x540 2 Mb/s</translation>
    </message>
    <message>
        <source>A store that speaks S3</source>
        <translation>兼容 S3 的存储</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>端点(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>存储桶(&amp;B)：</translation>
    </message>
    <message>
        <source>Access &amp;key id:</source>
        <translation>访问密钥 ID(&amp;K)：</translation>
    </message>
    <message>
        <source>Secret &amp;access key:</source>
        <translation>秘密访问密钥(&amp;A)：</translation>
    </message>
    <message>
        <source>P&amp;roof:</source>
        <extracomment>a word of web3.storage for what lets others store there</extracomment>
        <translation>证明(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>转码配置：</translation>
    </message>
    <message>
        <source>&amp;Own profiles:</source>
        <translation>自定义转码配置(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;HLS into:</source>
        <extracomment>folders in a store</extracomment>
        <translation>HLS 存入(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;MP4 into:</source>
        <extracomment>folders in a store</extracomment>
        <translation>MP4 存入(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Store:</source>
        <translation>存储(&amp;S)：</translation>
    </message>
    <message>
        <source>Without a profile the server chooses. It fetches the file from its address, so the address must be open to it.</source>
        <translation>未选转码配置时由服务器选择。服务器从文件的地址获取文件，因此该地址必须可供其访问。</translation>
    </message>
    <message>
        <source>&amp;Transcode</source>
        <translation>转码(&amp;T)</translation>
    </message>
</context>
<context>
    <name>reelwatch::TrayIcon</name>
    <message>
        <source>&amp;Hide Reelwatch</source>
        <extracomment>in the menu of the tray icon</extracomment>
        <translation>隐藏 Reelwatch(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show Reelwatch</source>
        <translation>显示 Reelwatch(&amp;S)</translation>
    </message>
</context>
<context>
    <name>reelwatch::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>reelwatch::Upload</name>
    <message>
        <source>The file “%1” does not exist any more.</source>
        <translation>文件“%1”已不存在。</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened: %2</source>
        <translation>无法打开文件“%1”：%2</translation>
    </message>
    <message>
        <source>The file “%1” is empty.</source>
        <translation>文件“%1”为空。</translation>
    </message>
    <message>
        <source>The file “%1” changed or could not be read to its end.</source>
        <translation>文件“%1”已更改或无法完整读取。</translation>
    </message>
    <message>
        <source>The server does not keep what was sent of this file any more. Start over.</source>
        <translation>服务器不再保留此文件已发送的内容。请重新开始。</translation>
    </message>
    <message>
        <source>The file “%1” was changed after its upload had begun. Start over to send it as it is now.</source>
        <translation>文件“%1”在上传开始后已更改。请重新开始，以按现在的内容发送。</translation>
    </message>
    <message>
        <source>The server has ended the task of this file: %1</source>
        <extracomment>%1 are the server&apos;s own words, usually English.</extracomment>
        <translation>服务器已结束此文件的任务：%1</translation>
    </message>
</context>
<context>
    <name>reelwatch::ValueText</name>
    <message>
        <source>Copy &amp;Selection</source>
        <translation>复制选中内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation>全部复制为文本(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <extracomment>Opens a web address.</extracomment>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>reelwatch::ViewControl</name>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>the chosen view of the list, which was changed since; %1: its name</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>视图：%1，已更改</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <extracomment>the menu of saved views of the list</extracomment>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;All tasks</source>
        <translation>全部任务(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>保存视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage views…</source>
        <translation>管理视图(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <extracomment>the present look of the list becomes that view&apos;s; %1: its name</extracomment>
        <translation>更新“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>我的视图</translation>
    </message>
</context>
<context>
    <name>reelwatch::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>账户(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Update &amp;interval</source>
        <translation>更新间隔(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import addresses…</source>
        <translation>导入地址(&amp;I)…</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import videos from addresses or files (%1)</source>
        <translation>从地址或文件导入视频 (%1)</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>导入文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation>从剪贴板导入(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Ask the server for news now (%1)</source>
        <translation>立即向服务器查询最新状态 (%1)</translation>
    </message>
    <message>
        <source>Refresh &amp;this task</source>
        <translation>刷新此任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause updates</source>
        <translation>暂停更新(&amp;P)</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>short, on the toolbar: stop asking the server for news</extracomment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop asking the server for news (%1)</source>
        <translation>停止向服务器查询最新状态 (%1)</translation>
    </message>
    <message>
        <source>Use the &amp;built-in local service</source>
        <translation>使用内置本地服务(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Connect to Livepeer Studio…</source>
        <translation>连接到 Livepeer Studio(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>新密钥(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation>移除此账户(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Reelwatch</source>
        <translation>关于 Reelwatch(&amp;A)</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>the language the system is set to
----------
light or dark as the system is</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>the program chooses how often it asks the server</extracomment>
        <translation>自动</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation>刷新</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组方式(&amp;G)</translation>
    </message>
    <message>
        <source>Check the &amp;whole list</source>
        <extracomment>reads the whole list again, and finds out which tasks the server no longer has</extracomment>
        <translation>核对完整列表(&amp;W)</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>搜索方法(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>tasks are not grouped</extracomment>
        <translation>不分组</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>tasks are grouped by their state</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>tasks are grouped by the day of their last change</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>tasks are grouped by their type</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge failure</source>
        <extracomment>marks failed tasks as seen, or takes the mark away again</extracomment>
        <translation>确认失败(&amp;K)</translation>
    </message>
    <message>
        <source>Try &amp;faults…</source>
        <extracomment>opens a window in which the local service can be made to misbehave</extracomment>
        <translation>尝试故障(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;manifest…</source>
        <extracomment>imports a list of videos from a file</extracomment>
        <translation>导入清单(&amp;M)…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>首选项(&amp;E)…</translation>
    </message>
    <message>
        <source>Open by i&amp;d…</source>
        <extracomment>opens a task that a person knows the id of</extracomment>
        <translation>按 ID 打开(&amp;D)…</translation>
    </message>
</context>
</TS>
