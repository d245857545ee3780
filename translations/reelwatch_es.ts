<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>This is not an address of a server. An example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user name and password out of the address. The server is asked with an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key would travel unprotected. Use https:// for a server that is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The server cannot be reached. Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to the server could be made. Check the address and the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the API key. Check the key of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not permit this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done in the present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault of its own. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was stopped, because the API key would have gone to another or an insecure address. Check the server address of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page answered in place of the server. Check the server address, and whether this network asks you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is incomplete or cannot be read. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The server says: %2</source>
        <extracomment>%1 is a whole sentence, %2 are the server&apos;s own words, usually English.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>Check that the address opens in a browser without signing in, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this kind of file. Convert it, for example to MP4 with H.264 and AAC, and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the video to the pixel format yuv420p (8 bits, 4:2:0) and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be incomplete or no video. Check that it plays, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not fetch the whole file. Check that the address still works, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not store the file. Nothing is wrong with it; import it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work took longer than the server allows. Import it again, or try a shorter or smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asset was deleted while the server worked on it. Import the file again if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the server. Import the file again; if that fails too, give the task ID to the server&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, %1</source>
        <extracomment>What a line of the import dialog is; %1 is a size, &quot;52.6 MB&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address; the server will store the user name and password in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has characters that cannot be part of an address or path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole address, starting with https://, or a whole path, starting with /.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be imported. Use https, http, ipfs or ar.</source>
        <extracomment>%1 is the beginning of an address: &quot;ftp:&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a blank in the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No answer since %1. Showing saved data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1. Showing saved data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1. The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the API key. Saved tasks stay readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This API key may not list the tasks of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Updates go on by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault (code %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault (code %1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with a page instead of data. Check its address, or sign in to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in service could not start. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no API key for this account. Showing saved data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved tasks were damaged. They were set aside and are fetched anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved tasks were written by a newer version of Reelwatch. They are left untouched, and nothing is saved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer. They are kept while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks cannot be saved on this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the server’s answer could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The filters hide active (%1) and failed (%2) tasks.</source>
        <extracomment>%1 and %2 are numbers of tasks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %n active task(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %n failed task(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Waiting to upload</source>
        <extracomment>An upload that has not begun to send.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file has been sent: &quot;3.4 MB of 52.6 MB&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent; waiting for the server to list it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the work has been going on: %1 is a time, &quot;12 s&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>When something last changed: %1 is an age, &quot;12 s ago&quot; or &quot;now&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1 of 2</source>
        <extracomment>The server makes two retries at most.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the work took: %1 is a time, &quot;12.566 s&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <extracomment>%1 is the number of bytes; it also chooses the plural form.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 EB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A size twice: %1 &quot;52.6 MB&quot;, %2 &quot;52,615,193 bytes&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 b/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Gb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Tb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days, abbreviated.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours, abbreviated.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>How long ago something happened: less than a second.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <extracomment>%1 is the number of days; it also chooses the plural form.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fps</source>
        <extracomment>Frames per second.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (mono)</source>
        <extracomment>One audio channel.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (stereo)</source>
        <extracomment>Two audio channels.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (5.1)</source>
        <extracomment>Six audio channels, as surround sound.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (7.1)</source>
        <extracomment>Eight audio channels, as surround sound.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Upload</source>
        <extracomment>A step of the work: the file&apos;s bytes are sent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>A step of the work: it waits for its turn on the server.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>A step of the work: the server is at it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>A step of the work: all done.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <extracomment>%1 is a step of the work: &quot;Upload done&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a step of the work, %2 a percentage: &quot;Processing 42 %&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now</source>
        <extracomment>%1 is a step of the work: &quot;Queued now&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <extracomment>%1 is a step of the work: &quot;Processing failed&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskDetail</name>
    <message>
        <source>The server says: “%1”</source>
        <extracomment>%1 is a message of the server, in its own language.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task failed. The server gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server had tried again %n time(s) by itself.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1 of 2.</source>
        <extracomment>%1 is the number of the retry; the server makes two at most.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server pauses for about 3 minutes and then tries for the last time, from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server pauses for about 30 seconds and then tries again by itself, from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed for %1. A step of the server takes 10 minutes at most, so the work may be stuck.</source>
        <extracomment>%1 is a time: &quot;12 min 5 s&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server usually notices and tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of the upload have not arrived for %1, and its upload address is no longer valid. Import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task has been waiting for %1, longer than usual. The server may be busy or the task forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the bytes of the upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn. Livepeer Studio works on five tasks of an account at a time, the built-in service on two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is retry %1 of 2; the work began again from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gives no state for this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server calls this state “%1”, which this version does not know.</source>
        <extracomment>%1 is a word of the server.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track details appear when the import completes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer lists this task. What was known about it is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>When the task last changed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>How long the task waited before the server began.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until running was first seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>How long the server worked on the task.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since running was first seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>How long the task took from its start to its end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>How often the server has tried: %1 is a number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>The person the task belongs to.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requester</source>
        <extracomment>Who asked for a clip.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio and video equally long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio %1 longer than video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio %1 shorter than video</source>
        <extracomment>%1 is a time: &quot;20 ms&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall bit rate</source>
        <extracomment>Bit rate of the whole file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size divided by duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container overhead</source>
        <extracomment>What the container adds to the tracks, as a share of the file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the file that belongs to no track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track lengths</source>
        <extracomment>Whether sound and picture are equally long.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size (px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame rate (fps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate (kb/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample rate (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit depth (bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame rate below 1 may be a thousandth of the true one: a known fault of some servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video CID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata CID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>A column title in what was observed of a task.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last %n change(s) seen here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) can be read under JSON.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>How long the task has been in work; %1 is a time: &quot;for 12 s&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <extracomment>How long the task took; %1 is a time: &quot;took 12.566 s&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (known for %2 of %3)</source>
        <extracomment>A total of which only some parts are known: %1 is the total, %2 and %3 are numbers of tasks.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of copied text: %1 is the name of a value, %2 the value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>%1. The server no longer lists this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>the state of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>the state of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying</source>
        <extracomment>the state of a task: it failed once and waits to be tried again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>the state of a task: active, but nothing has changed for too long</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>the state of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>the state of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>the state of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>the state of a task: the server gave none, or one this program does not know</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>the state of a task that the server no longer lists, and that was not finished when it was last seen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>the type of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <extracomment>the type of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>the type of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data export</source>
        <extracomment>the type of a task: data about assets is exported</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcode</source>
        <extracomment>the type of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File transcode</source>
        <extracomment>the type of a task: a file at an address is transcoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <extracomment>the type of a task: a part is cut out of a video</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No type</source>
        <extracomment>the type of a task: the server gave none</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>column title: the type of a task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>column title: how long a task took, or how long it has been at it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>column title: of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <extracomment>column title: picture size, frame rate and codecs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>column title: when a task last changed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>column title: when a task was created</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>column title: when a task was scheduled</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <extracomment>column title: how long a task waited before it ran</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran</source>
        <extracomment>column title: how long a task ran</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <extracomment>column title: how often a task was tried again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>column title: of a video</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <extracomment>column title: the container format of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>column title: the address a file came from</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input asset</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output asset</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task ID</source>
        <extracomment>column title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MD5</source>
        <extracomment>column title: a checksum</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>column title: a checksum</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4 percent</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state, %4 a whole number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state, %4 the error message</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>what a screen reader says of a task: %1 name, %2 type, %3 state</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch-local</name>
    <message>
        <source>Imports videos on this machine and answers as a Livepeer Studio server does.
Prints its base address when ready. The key stands in the file key of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on port &lt;N&gt; of 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep key, database and files in &lt;folder&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up a source that sends nothing for &lt;seconds&gt; (default 30).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End when no window uses the folder and no import is unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The silence must be a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system is out of file descriptors.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::AboutDialog</name>
    <message>
        <source>About Reelwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashboard for Livepeer video tasks: what is running, what failed and why, and what came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the %1 licence.</source>
        <extracomment>%1 is the name of a licence.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1, built with %2, on %3</source>
        <extracomment>%1 and %2 are version numbers, %3 names the operating system.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::BuiltInService</name>
    <message>
        <source>The folder %1 cannot be used. Check that it is yours and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 was not found. Install Reelwatch again, completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local service keeps ending. Its last words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local service does not answer. Try again, or restart the computer if that does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local service could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::ConnectDialog</name>
    <message>
        <source>Enter the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works.</source>
        <extracomment>%1 is an e-mail address or another identification of a person.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works. It belongs to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not list tasks, only look at single ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tasks yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln task(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Stops asking the server.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new API key for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an API key of your Livepeer Studio account. You can make one there under Developers, API Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name a person gives to an account.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the server is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <extracomment>Begins to use the account.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::FieldGrid</name>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a value: &quot;Copy Task ID&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::FilterSidebar</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n task(s)</source>
        <extracomment>read aloud: the name of a filter and how many tasks it shows</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>all tasks, whatever their state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>tasks that are not ended yet: waiting, running, retrying or stalled</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <extracomment>all tasks, whatever their type</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::FirstRunPage</name>
    <message>
        <source>Welcome to Reelwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is running, what failed and why, when it will be done, and what exactly came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account needed, ready at once. Videos are imported, checked and kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the built-in local service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Livepeer Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the tasks of your account. You need an API key; any other Studio server works too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to Livepeer Studio…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere before you choose Connect.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::FoldButton</name>
    <message>
        <source>Unfolded</source>
        <extracomment>What a screen reader says of a folding title.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::HistoryPlot</name>
    <message>
        <source>Progress over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportDialog</name>
    <message numerus="yes">
        <source>At most %n line(s) can be imported at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same as line %1; it is imported once.</source>
        <extracomment>%1 is the number of a line.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a single import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be imported. Correct or remove them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an address, or choose or drop a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Addresses or files, one per line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://example.org/beach.mp4
/home/me/Videos/beach.mp4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses or files, one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose Files…</source>
        <extracomment>Opens the file chooser.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <extracomment>The name of what is imported.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video and audio (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Files to Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::JsonPane</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1</source>
        <extracomment>How often a text occurs: more than %1 times.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <extracomment>keys that choose a state in the sidebar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word must occur in the name, id, source, error or media (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1 could not be fetched: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this computer. The key is kept until Reelwatch is closed; it is never written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address, the key and the saved tasks are removed from this computer. Nothing changes on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%n active, %2)</source>
        <extracomment>window title; %1: account, %2: percentage such as &quot;61 %&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%n active)</source>
        <extracomment>window title; %1: account</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reelwatch — %1</source>
        <extracomment>window title; %1: account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These items of the server’s answer are no tasks Reelwatch understands. All others are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server and the network said:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Reelwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upload is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you quit now, the upload stops and has to begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit and stop the upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::ProgressView</name>
    <message>
        <source>Cancel upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.
Imports and uploads appear here while they are worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running and finished work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take everything that has ended off this list; the tasks stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active, %1</source>
        <extracomment>%1 is a percentage: &quot;3 active, 61 %&quot;.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take off the List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::StageBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::StatusLine</name>
    <message>
        <source>Paused, updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No update since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting older tasks: %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>how many of the tasks pass the filters</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <extracomment>how many tasks are not ended yet</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between parts of a list such as &quot;5,000 tasks, 3 active, 12 selected&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this account was opened: %1 received, %2 sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskDelegate</name>
    <message>
        <source>No longer on the server; kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskDetailView</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a task to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This task is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskListPane</name>
    <message>
        <source>Getting your tasks… %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting your tasks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the chosen filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a video, and its progress and its results appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the sample clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop files or addresses on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tasks of this account are hidden by the filters or the search text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <extracomment>a button: that many rows wait to take their new place in the list</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rows in order now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskView</name>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskWindow</name>
    <message>
        <source>%1 — Reelwatch</source>
        <extracomment>The title of a task&apos;s window: %1 is its name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::TrackTable</name>
    <message>
        <source>&amp;Copy Value</source>
        <extracomment>Copies the field of a table that was clicked.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::Upload</name>
    <message>
        <source>The file “%1” does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” changed or could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::ValueText</name>
    <message>
        <source>Copy &amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;All as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <extracomment>Opens a web address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelwatch::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update &amp;interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import addresses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>short, on the toolbar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import videos from addresses or files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server for news now (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>short, on the toolbar: stop asking the server for news</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop asking the server for news (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;built-in local service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to Livepeer Studio…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show state %1</source>
        <extracomment>an entry of the sidebar, by its number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Reelwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>the language the system is set to
----------
light or dark as the system is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>the program chooses how often it asks the server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
