<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%Ln item(s) of the server’s answer could not be read.</source>
        <translation>
            <numerusform>%Ln item of the server’s answer could not be read.</numerusform>
            <numerusform>%Ln items of the server’s answer could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln active task(s).</source>
        <translation>
            <numerusform>The filters hide %Ln active task.</numerusform>
            <numerusform>The filters hide %Ln active tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %Ln failed task(s).</source>
        <translation>
            <numerusform>The filters hide %Ln failed task.</numerusform>
            <numerusform>The filters hide %Ln failed tasks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln finished</numerusform>
            <numerusform>%Ln finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>number of tasks</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <extracomment>%1 is the number of bytes; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <extracomment>%1 is the number of days; it also chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 day ago</numerusform>
            <numerusform>%1 days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message numerus="yes">
        <source>At most %Ln task(s) at once.</source>
        <translation>
            <numerusform>At most %Ln task at once.</numerusform>
            <numerusform>At most %Ln tasks at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDetail</name>
    <message numerus="yes">
        <source>The server had tried again %n time(s) by itself.</source>
        <translation>
            <numerusform>The server had tried again %n time by itself.</numerusform>
            <numerusform>The server had tried again %n times by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln change(s) seen here.</source>
        <translation>
            <numerusform>The last %Ln change seen here.</numerusform>
            <numerusform>The last %Ln changes seen here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) can be read under JSON.</source>
        <translation>
            <numerusform>%n more field can be read under JSON.</numerusform>
            <numerusform>%n more fields can be read under JSON.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) selected</source>
        <translation>
            <numerusform>%Ln task selected</numerusform>
            <numerusform>%Ln tasks selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ConnectDialog</name>
    <message numerus="yes">
        <source>There are %Ln task(s).</source>
        <translation>
            <numerusform>There is one task.</numerusform>
            <numerusform>There are %Ln tasks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::DeleteDialog</name>
    <message numerus="yes">
        <source>%1 The size of %Ln is not known.</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>
            <numerusform>%1 The size of %Ln is not known.</numerusform>
            <numerusform>%1 The size of %Ln is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete Asset(s)</source>
        <translation>
            <numerusform>Delete Asset</numerusform>
            <numerusform>Delete Assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln asset(s)?</source>
        <translation>
            <numerusform>Delete %Ln asset?</numerusform>
            <numerusform>Delete %Ln assets?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::DesktopLinks</name>
    <message numerus="yes">
        <source>%Ln could not be finished</source>
        <extracomment>a notification; uploads and downloads</extracomment>
        <translation>
            <numerusform>%Ln could not be finished</numerusform>
            <numerusform>%Ln could not be finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::FilterSidebar</name>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <extracomment>read aloud: the name of a filter and how many tasks it shows</extracomment>
        <translation>
            <numerusform>%1, %Ln task</numerusform>
            <numerusform>%1, %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::FirstRunPage</name>
    <message numerus="yes">
        <source>%Ln item(s) are waiting to be imported. Choose where.</source>
        <translation>
            <numerusform>One item is waiting to be imported. Choose where.</numerusform>
            <numerusform>%Ln items are waiting to be imported. Choose where.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::HistoryPlot</name>
    <message numerus="yes">
        <source>%Ln change(s) in %1</source>
        <translation>
            <numerusform>%Ln change in %1</numerusform>
            <numerusform>%Ln changes in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportDialog</name>
    <message numerus="yes">
        <source>At most %Ln line(s) can be imported at once.</source>
        <translation>
            <numerusform>At most %Ln line can be imported at once.</numerusform>
            <numerusform>At most %Ln lines can be imported at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported. Correct or remove them.</source>
        <translation>
            <numerusform>%Ln line cannot be imported. Correct or remove it.</numerusform>
            <numerusform>%Ln lines cannot be imported. Correct or remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) will be imported.</source>
        <translation>
            <numerusform>%Ln item will be imported.</numerusform>
            <numerusform>%Ln items will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are already here. Import sends them again.</source>
        <translation>
            <numerusform>%Ln file is already here. Import sends it again.</numerusform>
            <numerusform>%Ln files are already here. Import sends them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server may refuse %Ln of them.</source>
        <translation>
            <numerusform>The server may refuse %Ln of them.</numerusform>
            <numerusform>The server may refuse %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ImportOptionsPane</name>
    <message numerus="yes">
        <source>&amp;Options (%Ln chosen)</source>
        <translation>
            <numerusform>&amp;Options (%Ln chosen)</numerusform>
            <numerusform>&amp;Options (%Ln chosen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::JsonPane</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::MainWindow</name>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active, %2)</source>
        <extracomment>window title; %1: account, %2: percentage such as &quot;61 %&quot;</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln active, %2)</numerusform>
            <numerusform>Reelwatch — %1 (%Ln active, %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reelwatch — %1 (%Ln active)</source>
        <extracomment>window title; %1: account</extracomment>
        <translation>
            <numerusform>Reelwatch — %1 (%Ln active)</numerusform>
            <numerusform>Reelwatch — %1 (%Ln active)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <extracomment>in the window&apos;s title, in place of the account&apos;s name</extracomment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ManifestDialog</name>
    <message numerus="yes">
        <source>%Ln import(s).</source>
        <translation>
            <numerusform>%Ln import.</numerusform>
            <numerusform>%Ln imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported and are left out.</source>
        <translation>
            <numerusform>%Ln line cannot be imported and is left out.</numerusform>
            <numerusform>%Ln lines cannot be imported and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stand there twice.</source>
        <translation>
            <numerusform>%Ln line stands there twice.</numerusform>
            <numerusform>%Ln lines stand there twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) nothing can be imported.</source>
        <translation>
            <numerusform>Of %Ln file nothing can be imported.</numerusform>
            <numerusform>Of %Ln files nothing can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %Ln import(s).</source>
        <extracomment>their answers were lost on the way</extracomment>
        <translation>
            <numerusform>Finding out what became of %Ln import.</numerusform>
            <numerusform>Finding out what became of %Ln imports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::ProgressView</name>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active, %1</source>
        <extracomment>%1 is a percentage: &quot;3 active, 61 %&quot;.</extracomment>
        <translation>
            <numerusform>%Ln active, %1</numerusform>
            <numerusform>%Ln active, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::RetryDialog</name>
    <message numerus="yes">
        <source>The server has no room for more now. Going on in %n second(s).</source>
        <translation>
            <numerusform>The server has no room for more now. Going on in %n second.</numerusform>
            <numerusform>The server has no room for more now. Going on in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) will be retried:</source>
        <translation>
            <numerusform>%Ln task will be retried:</numerusform>
            <numerusform>%Ln tasks will be retried:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected task(s) stay(s) as it is: only failed and cancelled ones can be retried.</source>
        <translation>
            <numerusform>%Ln selected task stays as it is: only failed and cancelled ones can be retried.</numerusform>
            <numerusform>%Ln selected tasks stay as they are: only failed and cancelled ones can be retried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::StatusLine</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>how many of the tasks pass the filters</extracomment>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <extracomment>how many tasks are not ended yet</extracomment>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: the state of one account; %n: how many other accounts have no fresh tasks either</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskActions</name>
    <message numerus="yes">
        <source>%Ln asset(s) deleted.</source>
        <translation>
            <numerusform>%Ln asset deleted.</numerusform>
            <numerusform>%Ln assets deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted; the rows say why.</source>
        <translation>
            <numerusform>%Ln could not be deleted; its row says why.</numerusform>
            <numerusform>%Ln could not be deleted; the rows say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::TaskListPane</name>
    <message numerus="yes">
        <source>%Ln update(s)</source>
        <extracomment>a button: that many rows wait to take their new place in the list</extracomment>
        <translation>
            <numerusform>%Ln update</numerusform>
            <numerusform>%Ln updates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelwatch::WindowActions</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
