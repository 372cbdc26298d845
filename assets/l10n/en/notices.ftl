### Notices: what happened, why, and what to do.
###
### $address is an IP address with its port, $server the address of the server (ws://…), $reason the original text of an
### error from the system or a library.

## Parts of other messages

# Two sentences, one after the other.
sentences = { $first } { $second }
# Where there is no sentence at all.
sentences-none = { "" }
time-millis = { $millis } ms
time-seconds = { $seconds } s
time-minutes = { $minutes } min
time-hours = { $hours } h
size-kib = { $size } KiB
size-mib = { $size } MiB

## No address for the host name

failure-host-not-found = The host name was not found. Check its spelling and this computer's DNS settings, or use an IP address.
failure-dns-unreachable = No DNS server could be reached to look up the host name. Check this computer's network and DNS settings, or use an IP address.
failure-host-without-address = The host name exists but has no IP address. Ask the network administrator, or use an IP address.
failure-dns-timeout = The DNS server did not answer within { $time }. Check this computer's network, or use an IP address.

## No connection to an address
# .short: without a full stop; it stands in a row of the list or inside another sentence.

failure-refused = { $address } refused the connection: nothing listens on that port. Start VXvue or its web server, or correct the port.
    .short = { $address } refused the connection
failure-timeout = { $address } did not answer within { $time }. The computer may be off, the address may be wrong, or a firewall may be blocking the connection. Check in this order.
    .short = { $address } did not answer within { $time }
failure-unreachable = { $address } cannot be reached: there is no route to it. Check the cable, the address and the network's routes.
    .short = { $address } cannot be reached
failure-not-permitted = This computer's firewall or policy does not allow a connection to { $address }. Allow VX Display there.
    .short = a connection to { $address } is not allowed
failure-to-itself = The connection to { $address } reached VX Display itself, because nothing else listens there. Start VXvue or its web server.
    .short = the connection to { $address } reached VX Display itself
failure-connect-error = Cannot connect to { $address } ({ $reason }). Check this computer's network.
    .short = cannot connect to { $address } ({ $reason })

## A port that answered but opened no WebSocket

failure-silent = { $address } accepted the connection but said nothing for { $time }. The server may have stopped responding, or another program may be using the port. Restart the server.
failure-too-slow = { $address } began an answer but did not finish it within { $time }. The server or the network may be overloaded, or the port may be wrong.
failure-closed-unanswered = { $address } closed the connection without an answer. If the server expects TLS, use wss:// in the server address; otherwise, check the port and the server's log.
failure-closed-midway = { $address } closed the connection in the middle of its answer. Check the logs of the server and of any proxy in front of it.
failure-reset = { $address } reset the connection without an answer. If the server expects TLS, use wss:// in the server address; otherwise, check the port and the server's log.
failure-io = The connection to { $address } failed right after it opened ({ $reason }). Check this computer's network.
# $answer: one of the answer-… messages. .tls: where it answered with TLS.
failure-not-http = { $address } is not a WebSocket server: { $answer }. Correct the port.
    .tls = { $address } is not a plain WebSocket server: { $answer }. Use wss:// in the server address.
failure-old-http = { $address } answered with HTTP/1.0, which cannot open a WebSocket. There may be a proxy in between, or this may not be a WebSocket server. Bypass the proxy, or correct the server address.
# .named: the server tells its name, $name.
failure-status = { $address } answered with HTTP status { $code } instead of opening a WebSocket. This may be a different kind of web server, or the path may be wrong. Correct the server address.
    .named = { $address } answered with HTTP status { $code } instead of opening a WebSocket and calls itself "{ $name }". This may be a different kind of web server, or the path may be wrong. Correct the server address.
failure-proxy-login = { $address } is a proxy that asks for a login (HTTP status 407). VX Display connects to its server directly. Enter the address of the server behind it.
# .unnamed: it does not say where to.
failure-redirect = { $address } redirects to { $to } (HTTP status { $code }). VX Display does not follow redirects. Enter the server's real address.
    .unnamed = { $address } redirects (HTTP status { $code }) but does not name the destination. VX Display does not follow redirects. Enter the server's real address.
failure-password-missing = { $address } requires a user name and password (HTTP status 401), but the server address contains none. Enter it in the form ws://user:password@host, or ask the server's administrator to allow this display.
failure-password-wrong = { $address } refused the user name and password in the server address (HTTP status 401). Correct them. Write characters such as @ or / percent-encoded (%40, %2F).
failure-denied = { $address } denied access (HTTP status { $code }). Ask the server's administrator to allow this display.
# .retry: $time is how long the server asks to wait.
failure-unavailable = { $address } answered with HTTP status { $code }: the server is not available. A proxy usually answers like this when the server behind it is not running. Check that VXvue is running there and that the proxy points to its port.
    .retry = { $address } answered with HTTP status { $code }: the server is not available and asks to be contacted again in { $time }. A proxy usually answers like this when the server behind it is not running. If this continues, check that VXvue is running there and that the proxy points to its port.
failure-no-upgrade = { $address } answered with status 101 but without "Upgrade: websocket". A proxy that does not support WebSockets removed it. Configure the proxy for WebSockets, or bypass it.
failure-no-connection = { $address } answered with status 101 but without "Connection: Upgrade". A proxy that does not support WebSockets removed it. Configure the proxy for WebSockets, or bypass it.
failure-wrong-accept = { $address } answered with a Sec-WebSocket-Accept that does not match this request. The answer came from a cache or from a faulty server. Bypass the cache, or update the server.
failure-subprotocol = { $address } chose a subprotocol that was not requested. It is a WebSocket server for another program. Correct the server address.
failure-header-too-long = { $address } sent an HTTP header longer than 64 KiB. It is not a server for VX Display. Correct the server address.
failure-too-many-headers = { $address } sent more than 100 HTTP header fields. It is not a server for VX Display. Correct the server address.
failure-header-unreadable = { $address } began like HTTP, but what followed is not an HTTP header. The server is faulty, or the port belongs to another program. Correct the server address, or update the server.

## What a port answered: a part of another sentence

answer-http = it answered with plain HTTP
answer-tls = it answered with TLS
answer-ssh = it answered as an SSH server ("{ $banner }")
answer-mail-or-file = it answered as a mail or file server (220 or +OK)
answer-vnc = it answered as a VNC remote desktop (RFB)
answer-hl7 = it answered with HL7 over MLLP
answer-product = it answered as a { $name } server
answer-page = it sent a web page without an HTTP header
answer-unknown = its answer begins with the bytes { $bytes }

## TLS

tls-not-tls = { $address } does not use TLS on this port: { $answer }. Use the TLS port. If the network can be trusted, you can use ws:// in the server address instead.
    .foreign = { $address } does not use TLS on this port: { $answer }. Correct the port.
tls-unknown-issuer = { $address } has a certificate from an authority that is not trusted on this computer. Install the authority's certificate in the operating system, or enter the path of its PEM file in the setting “Own certificate authority”. If a PEM file is already set there, it may hold an older certificate with the same name.
tls-expired = { $address } has an expired certificate. Renew it on the server. If it should still be valid, check this computer's date.
tls-not-yet-valid = { $address } has a certificate that is not valid yet. Check this computer's date, then the server's certificate.
# .unnamed: the certificate has no names.
tls-wrong-name = { $address } has a certificate for other names ({ $names }). Use one of these names in the server address, or request a certificate for the name in use.
    .unnamed = { $address } has a certificate for other names. Request a certificate for the name in use.
tls-revoked = { $address } has a certificate that was revoked. Install a new one on the server.
tls-authority-as-server = { $address } has a certificate that is marked as a certificate authority's (CA:TRUE), which a server must not use. Create a certificate for the server (CA:FALSE), signed by that authority.
tls-old-certificate = { $address } has an obsolete certificate (X.509 version 1 or 2). Request a version 3 certificate.
tls-not-for-servers = { $address } has a certificate that is not for servers: it was issued for another purpose, such as a client. Request a certificate for server authentication.
tls-bad-certificate = { $address } has a certificate that cannot be accepted: it is damaged, signed with an outdated algorithm, or has an extension that is unknown here. Request a new server certificate.
tls-silent = { $address } accepted the connection but did not answer the TLS handshake within { $time }. The port may not use TLS, or the server may have stopped responding. Check the port. If the network can be trusted, you can use ws:// in the server address instead.
tls-ended-before = { $address } closed the connection during the TLS handshake without giving a reason. The port may not use TLS, or the server may support only TLS versions before 1.2. Check the server's log and the port. If the network can be trusted, you can use ws:// in the server address instead.
tls-ended-after = { $address } completed the TLS handshake and then ended the connection without an HTTP answer. The server failed, or it is not a WebSocket server. Check the server's log and the port.
tls-alert = { $address } ended the TLS handshake with the alert { $alert }. Check the server's log; the server may require a client certificate.
tls-nothing-in-common = { $address } supports no safe version of TLS or no safe cipher. Enable TLS 1.2 or 1.3 on the server.
tls-broken = { $address } answered the TLS handshake with something that is not valid TLS. The port may belong to another program, or something in between may change the data. Check the server's log and the port.

## TLS on this computer

setup-ca-unreadable = The file in the setting “Own certificate authority” cannot be read: { $path } ({ $reason }). Correct the path or the file's permissions.
setup-ca-empty = The file in the setting “Own certificate authority” contains no certificate in PEM form: { $path }. Convert it to PEM.
setup-ca-not-a-file = The setting “Own certificate authority” names { $path }, which is not a regular file and was not read. Choose a PEM file.
setup-no-roots = This computer trusts no certificate authority. Install the system's certificates (ca-certificates), or enter the path of a PEM file in the setting “Own certificate authority”.
setup-host = No certificate can be issued for "{ $host }". Correct the server address.
setup-system = This computer could not open a network socket ({ $reason }). Close other programs.

## Why an open connection ended
# $meaning: one of the close-code-… messages; $fault: one of the fault-… messages.

down-closed = The server closed the connection with code { $code } ({ $meaning }).
down-closed-without-code = The server closed the connection without a code.
down-closed-illegally = The server closed the connection with a code that RFC 6455 forbids.
down-ended = The server ended the connection without a close frame. It was stopped or crashed, or a proxy or firewall cut the connection.
down-reset = The connection was reset. The server may have crashed, or a firewall may have cut the connection.
down-unacknowledged = Sent data was not acknowledged. The cable, a switch or the Wi-Fi may have failed.
down-io = The system reported an error: { $reason }.
down-silent = Nothing arrived for { $time }, not even the answer to a ping. The cable, a switch or the server may have failed.
down-not-awake = The server did not answer within { $time } after this computer woke from sleep.
down-protocol = The server broke the WebSocket protocol ({ $fault }). VX Display closed the connection with code 1002. Update the server, or look for a proxy that changes the data.
down-not-utf8 = A text was not UTF-8. VX Display closed the connection with code 1007. The server uses a different text encoding; correct it there.
down-too-long = A message was longer than 64 MiB (up to 256 KiB is read, longer messages are skipped). VX Display closed the connection with code 1009. The message was not meant for a display; correct the server.
down-message-too-slow = A message began but did not arrive completely in time. VX Display closed the connection with code 1008. The server or the network may be overloaded.
down-tls = What arrived over TLS could not be decrypted, or the server ended TLS with an alert.
down-requested = A new connection was requested.
down-program-fault = The connection failed because of an error in VX Display and was restarted. Please report this and include the log.
down-reconnecting = Reconnecting.
down-reconnecting-later = VX Display reconnects when the network is back.

## Meanings of close codes (RFC 6455): part of another sentence

close-code-1000 = normal closure
close-code-1001 = going away
close-code-1002 = protocol error
close-code-1003 = unsupported data
close-code-1007 = invalid data
close-code-1008 = policy violation
close-code-1009 = message too big
close-code-1010 = extension expected
close-code-1011 = internal server error
close-code-1012 = service restart
close-code-1013 = try again later
close-code-library = registered by a library
close-code-private = defined by this server
close-code-unknown = no standard meaning

## How the WebSocket protocol was broken: part of another sentence

fault-masked = a masked frame
fault-reserved-bits = reserved bits without an extension, such as compression that was not agreed
fault-reserved-opcode = a reserved opcode
fault-fragmented-control = a control frame in fragments
fault-long-control = a control frame longer than 125 bytes
fault-stray-continuation = a continuation without a beginning
fault-unfinished-message = a new message before the previous one ended
fault-other = an unreadable frame

## Notices about the connection

notice-failed = Cannot connect to { $server }. { $why }
notice-down = The connection to { $server } ended. { $why }
notice-register-unanswered = { $server } did not answer command 11 (registerClient), which was sent twice. Some servers never answer it: the connection stays open and counts as unconfirmed until the first event. If no events arrive, check that the server sends to 106 (Display).
notice-register-unread = { $server } answered command 11 (registerClient), but the answer cannot be read, so it is not known whether this display is registered. The connection stays open and counts as unconfirmed until the first event. Correct the server.
notice-echoes = What listens at { $server } sends back whatever it receives: command 11 (registerClient) came back unchanged. That is an echo server for tests, not VXvue. Enter the address and the port of VXvue.
# .unnumbered: without an error number.
notice-register-refused = { $server } refused command 11 (registerClient) with status 0 and error { $error }. VX Display tries again from time to time. Ask the server's administrator whether this display may register as 106.
    .unnumbered = { $server } refused command 11 (registerClient) with status 0 and no error number. VX Display tries again from time to time. Ask the server's administrator whether this display may register as 106.
notice-pings-unanswered = { $server } has not answered any ping, neither command 1 nor a WebSocket ping. If it falls silent, a lost connection cannot be detected, so the connection counts as unverified. Update the server, and do not rely on a screen that does not change.
notice-pings-unread = { $server } answers pings, but the answers cannot be read. If it falls silent, a lost connection cannot be detected, so the connection counts as unverified. Correct the server, and do not rely on a screen that does not change.
notice-extensions = { $server } announced WebSocket extensions that were not requested ({ $extensions }). They are not used. If the connection ends with a protocol error, turn off compression in the server or in the proxy in front of it.
notice-line-feeds = { $server } ends the lines of its HTTP answer with a line feed alone; HTTP requires carriage return and line feed. The answer was accepted, but other programs refuse it. Update the server.
notice-empty-subprotocol = { $server } answered with an empty Sec-WebSocket-Protocol, although no subprotocol was requested. The answer was accepted, but other programs refuse it. Update the server.
# $size: one of the size-… messages. .event: its beginning looks like an event of an exam.
notice-long-text = { $server } sent a text message of at least { $size }. It is too long to be a message for a display and was skipped. It does not look like an exam event, so nothing has changed.
    .event = { $server } sent a text message of at least { $size }. It is too long to be a message for a display and was skipped. It begins like an exam event, so anything it may have changed is no longer shown. Correct the server.
notice-long-binary = { $server } sent a binary message of at least { $size }. It is too long to be a message for a display and was skipped. It does not look like an exam event, so nothing has changed.
    .event = { $server } sent a binary message of at least { $size }. It is too long to be a message for a display and was skipped. It begins like an exam event, so anything it may have changed is no longer shown. Correct the server.
notice-slow-lookup = The DNS server took { $seconds } s to find the address of { $server }. Reconnecting after a lost connection will take as long. Correct this computer's DNS settings, or use an IP address as the server address.
notice-password-in-clear = The user name and password for { $server } are sent unencrypted, and anyone on the network can read them. If the server supports it, use wss://.
notice-woke = This computer was asleep for { $seconds } s. VX Display is checking the connection to { $server }.
notice-not-sent = The message was not sent because there is no connection to { $server }. Send it again when the connection is back.
notice-send-buffer-full = The message was not sent because { $server } is not reading what is sent to it. If this continues, restart the server.
notice-outgoing-unreported = { $count ->
        [one] { $count } message was sent to { $server } while VX Display was busy; it is not in the list.
       *[other] { $count } messages were sent to { $server } while VX Display was busy; they are not in the list.
    }

## Exam events that were not used
# $client: number and name of a client type.

ignored-other-receiver = An event addressed to { $client }, not to 106 (Display), was ignored.
ignored-everybody = An event addressed to everybody was ignored.
ignored-sent-by-display = An event sent by 106 (Display) was ignored. Only the acquisition software announces exams.

## The connection check: a step that is running or waiting

check-running-address = Looking up the address of { $host }.
check-running-port = Connecting to port { $port } of { $host }.
check-running-websocket = Opening the WebSocket of { $server }.
check-running-register = Command 11 (registerClient) was sent. Waiting for its answer.
check-running-ping = A ping was sent. Waiting for its answer.
check-running-data = Waiting for exam events. None has arrived yet, which is normal while the room is idle.
check-waiting-turn = Waiting to start.
check-waiting-address = Waiting for the address.
check-waiting-port = Waiting for the port.
check-waiting-websocket = Waiting for the WebSocket.

## The connection check: what a step found
# $event: number and name of a command.

check-address-itself = { $address } is an IP address; no lookup is needed.
check-addresses = { $count ->
        [one] { $host } has the address { $addresses }.
       *[other] { $host } has the addresses { $addresses }.
    }
check-answered = { $address } answered.
# $failure: the short form of a failure-… message.
check-not-needed = Another address failed but is not needed: { $failure }.
check-besides = In addition, { $failure }.
check-opened = { $address } opened a WebSocket.
    .tls = { $address } opened a WebSocket over { $tls }.
check-server-name = The server calls itself "{ $name }".
check-extensions = It announced extensions that were not requested ({ $extensions }); they are not used.
check-line-feeds = Its lines end with a line feed alone, which other programs refuse.
check-empty-subprotocol = It named an empty subprotocol, which other programs refuse.
check-registered = { $server } answered command 11 (registerClient) with status 1. This display is registered as 106 (Display).
check-registered-by-event = { $server } has not confirmed command 11 (registerClient) but sent event { $event }, so this display is served.
check-register-refused = { $server } refused command 11 (registerClient) with status 0 and error { $error }. Ask the server's administrator whether this display may register as 106. The server's log may say more.
    .unnumbered = { $server } refused command 11 (registerClient) with status 0 and no error number. Ask the server's administrator whether this display may register as 106. The server's log may say more.
check-register-unclear = { $server } answered command 11 (registerClient) without a readable status. Events may still arrive. If they do not, update the server.
check-register-unanswered = { $server } did not answer command 11 (registerClient) within { $time }. Some servers never do, and events may still arrive. If they do not, check that the server sends to 106 (Display).
check-register-unread = { $server } answered command 11 (registerClient), but the answer cannot be read, so it is not known whether this display is registered.
check-register-echoed = What listens at { $server } sends back whatever it receives: command 11 (registerClient) came back unchanged. That is an echo server for tests, not VXvue. Enter the address and the port of VXvue.
check-ping-command = { $server } answers pings with command 1 (in { $time }).
check-ping-pong = { $server } answers pings with "pong", as prototype servers do (in { $time }).
check-ping-websocket = { $server } answers WebSocket pings (in { $time }) but not command 1.
check-ping-count = Last answer { $seconds } s ago; { $answered } of { $sent } pings answered.
check-pings-unanswered = { $server } did not answer any ping within { $time } (sent: { $commands } with command 1, { $web-socket } WebSocket pings). Events may still arrive, but a lost connection cannot be told from silence. Update the server.
check-ping-unread = { $server } answered a ping, but the answer cannot be read.
check-ping-echoed = { $server } sends command 1 back instead of answering it.
check-ping-refused = { $server } answered a ping with status 0 and error { $error }. It can be reached but reports a failure. Check the server's log.
    .unnumbered = { $server } answered a ping with status 0 and no error number. It can be reached but reports a failure. Check the server's log.
check-data-unread = { $count ->
        [one] { $server } sent { $count } event that cannot be read.
       *[other] { $server } sent { $count } events that cannot be read.
    }
    .unknown = { $count ->
            [one] { $server } sent { $count } message that cannot be read and may have been an exam event.
           *[other] { $server } sent { $count } messages that cannot be read and may have been exam events.
        }
check-data-now = { $count ->
        [one] Event { $event } arrived just now. { $count } event on this connection.
       *[other] Event { $event } arrived just now. { $count } events on this connection.
    }
check-data-ago = { $count ->
        [one] Event { $event } arrived { $seconds } s ago. { $count } event on this connection.
       *[other] Event { $event } arrived { $seconds } s ago. { $count } events on this connection.
    }
check-no-data = No event arrived within { $time }. This is normal while the room is idle.
check-select-patient = To test it, select a patient in VXvue.

## The connection check: what went wrong
# $why: another message; $awaited: one of the check-awaited-… messages.

check-no-address = No address was found for "{ $host }". { $why }
check-not-set-up = { $server } was not contacted. { $why }
check-lost = The connection to { $server } was open for { $time } and then ended. { $why }
check-lost-awaiting = The connection to { $server } was open for { $time } and then ended while the check waited for { $awaited }. { $why }
check-lost-registered = { $server } accepted the registration, but the connection ended { $time } after it was opened. { $why }
check-awaited-address = the address of { $host }
check-awaited-port = an answer from port { $port } of { $host }
check-awaited-websocket = the HTTP answer that opens the WebSocket of { $server }
check-awaited-register = the answer to command 11 (registerClient)
check-awaited-ping = the answer to a ping
check-awaited-data = an exam event
check-out-of-time = The check ran out of time after waiting { $time } for { $awaited }.
check-not-tried-address = Not tried because the first step failed.
check-not-tried-port = Not tried because the port did not answer.
check-not-tried-websocket = Not tried because the WebSocket did not open.
check-not-tried-register = Not tried because the registration failed.
check-not-tried-ping = Not tried because the ping failed.
check-not-tried-data = Not tried because listening for data failed.
check-running-link = While this check ran, the display's own connection ended. { $why } The server may accept one display only. If so, close the display before running the check.

## The connection check: what to do

check-todo-closed = Check the server's log. Some servers accept one display only, or only displays they know.
check-todo-registered = Another display may already be connected, as some servers accept one display only. Close the other one, or check the server's log.
check-todo-registered-cut = Another display may already be connected, as some servers accept one display only. Close the other one, or check the logs of the server and of any proxy in between.
check-todo-stopping = The server is stopping or restarting. If it closes the connection again after that, check its log.
check-todo-messages = Correct the server. The Messages page lists what arrived.
check-todo-correct = Correct the server.
check-todo-update = Update the server.
check-todo-log-proxy = Check the server's log. If it says nothing, look for a proxy or firewall in between.
check-todo-log-network = Check the server's log and this computer's network.
check-todo-in-order = Check in this order.
check-todo-cable = Check the cable and the server.
check-todo-dns = The DNS server does not answer. Check this computer's network, or use an IP address.
check-todo-port = The computer may be off, the address may be wrong, or a firewall may be blocking the connection. Check in this order.
check-todo-websocket = The server may have stopped responding, or another program may be using the port. Restart the server.
check-todo-more-time = Run the check again with more time.
# $reason: the text of the system's error.
check-not-started = The check could not be started ({ $reason }).

## The patient screen is not shown
# $choice: what was chosen in the settings; $name, $was: monitors.

hidden = The patient screen is hidden. { $why }
hidden-no-monitors = The system reports no monitor.
hidden-only-monitor = There is only one monitor, which may be the operator's. Connect the patient monitor, or allow this one in Settings > Patient monitor.
hidden-missing = The chosen monitor ({ $choice }) is not connected. Check its cable and power, or choose another one in the settings.
hidden-uncertain = { $count } monitors match "{ $choice }", so it is not certain which one faces the patient. Choose one in the settings.
hidden-mirrored = Monitor { $name } shows the same picture as another one, or they overlap. Extend the desktop side by side in the system's settings.
hidden-asleep = Monitor { $name } is switched off to save power.
hidden-doubtful = Monitor { $name } now matches "{ $choice }" but may not be the patient's. If it faces the patient, choose it in the settings.
hidden-moved = It was shown on monitor { $was }, which is still connected, but "{ $choice }" now means { $name }. Restore the main monitor and the arrangement, or choose the monitor that faces the patient in the settings.

## Recording

record-exists = { $path } already exists and was not overwritten. Choose another name.
record-not-writable = The recording cannot be written to { $path } ({ $reason }). Choose another folder, or check permissions and free space.
record-no-thread = The recording could not be started because the system could not create a thread ({ $reason }). Close other programs and try again.
record-stopped = Recording saved.
record-full = The recording ended because its file reached { $mib } MiB. Everything recorded so far was saved. To continue, start another recording.
record-disk-full = The recording ended because the disk is full. Everything recorded so far was saved. Free some space and start another recording.
record-too-slow = The recording ended because events arrived faster than the disk could store them. Everything recorded so far was saved. Choose a faster disk, not a network folder.
record-failed = The recording ended because its file could not be written ({ $reason }). Everything recorded so far was saved. Check the disk and start another recording.
# $why: one of the messages above.
record-summary = { $count ->
        [one] { $why } { $count } event, { $path }
       *[other] { $why } { $count } events, { $path }
    }
record-not-ended = The recording could not be closed ({ $reason }).

## Reading a recording
# $line: a line of the file, counted from 1. $problem: one of the line-… messages.

recording-complete = The recording is complete.
recording-full = The recording ended when its file reached the maximum size. Anything after that is missing.
recording-too-slow = { $lost ->
        [one] The recording ended because events arrived faster than they could be written. At least { $lost } is missing.
       *[other] The recording ended because events arrived faster than they could be written. At least { $lost } are missing.
    }
recording-abrupt = The recording has no last line. The program or the computer stopped during the recording, so the end may be missing.
recording-cut-short = The last line, line { $line }, is cut short and was left out. The program or the computer stopped while it was being written.
recording-unreadable = Line { $line } cannot be read ({ $reason }). Check the file and its permissions.
recording-not-one = Line 1 is not the first line of a recording. Choose a file recorded by VX Display.
recording-version = Line 1 says version { $found } of the recording format; this program reads version { $known }. Use the program that made the recording, or a newer one.
recording-started = Line 1 has no start time in `started`, such as 2026-01-31T09:00:00+09:00. The file was changed.
recording-line = Line { $line } cannot be used: { $problem }. The file was damaged or changed.
recording-not-utf8 = Line { $line } is not UTF-8. The file was damaged or changed.
recording-backwards = Line { $line } has an earlier time than the line before it. The file was changed.
recording-after-end = Line { $line } comes after the end of the recording. The file was changed.
recording-line-too-long = Line { $line } is longer than 4 MiB, the longest a line can be. The file was damaged or is not a recording.
recording-too-long = At line { $line } the file exceeds 512 MiB, the most that can be read. Split the recording.
line-not-json = it is not a JSON object with the members of a recording (column { $column })
line-missing = `{ $member }` is missing
line-kind = it must have exactly one of `frame`, `unreadable`, `link`, `state`, `slept_since_ms` and `end`
line-state = `state` must be one of connecting, unconfirmed, registered, unverified, refused and lost

## Files and tasks

# What went wrong with a file: its path, and a message or what the system said.
file-problem = { $path }: { $why }
file-exists = The file already exists. Choose another name.
file-no-folder = The folder does not exist. Choose another one.
file-denied = You have no permission to write there. Choose another folder.
file-disk-full = The disk is full.
# .window: for somebody who has no command line.
diagnostics-exists = { $path } already exists and was not overwritten. Choose another name, or use --force.
    .window = { $path } already exists and was not overwritten. Choose another name.
diagnostics-no-file = { $path } is not a file name. Enter a name such as diagnostics.zip.
diagnostics-not-writable = The diagnostics cannot be written to { $path } ({ $reason }). Choose another folder, or check permissions and free space.
diagnostics-cancelled = The diagnostics were cancelled. No file was written.
task-no-thread = A background thread could not be started ({ $reason }).
task-broken = This part of the program failed. Please report this and include the log.
folder-not-shown = { $folder } cannot be opened: { $program } did not start ({ $reason }).
# The original text of a system error, without a sentence around it.
logo-not-shown = The logo is not shown. { $place }: { $reason }
logo-neither = it is neither PNG nor SVG
logo-png = the PNG cannot be read ({ $reason })
logo-too-many-pixels = { $width } × { $height } pixels are too many; scale it down to at most 8 million
logo-too-thin = { $width } × { $height } pixels are too long and thin to be seen; one side may be at most { $times } times the other
logo-broken-svg = the SVG is damaged or has no size; export it again
logo-unsupported = the SVG has { $what }, which is not drawn here; convert everything to filled paths, or export a PNG
logo-too-complex = the SVG has too many shapes; export a PNG
logo-empty = nothing in it can be seen
logo-too-large = it is larger than { $max } KiB

## The program

# $reason: one of the url-… messages of settings.ftl.
server-not-an-address = This is not a server address. { $reason }
server-locked = The administrator has locked the server address. The display stays connected to { $server }.
server-not-taken = The connection could not be changed ({ $reason }).
server-two-displays = Another VX Display of this user is running for { $server }, so the server now has two displays. Close one of them.
tray-missing = This desktop has no tray, so there is no tray icon. GNOME needs an extension for it (AppIndicator). If you do not need the icon, turn it off in the settings.
instance-no-place = This user has no folder for runtime files. Set XDG_RUNTIME_DIR (on Windows, LOCALAPPDATA).
instance-folder = The folder { $folder } cannot be used ({ $reason }). Remove it, or correct its owner.
instance-lock = The file { $file } cannot be locked ({ $reason }). Check the folder's permissions and the disk.
metrics-not-loopback = Other computers could reach { $address }. Set health.prometheus_listen to 127.0.0.1 or [::1] with a port.
metrics-listen = Metrics are off: cannot listen on { $address } ({ $reason }). Set health.prometheus_listen to a free port and restart the program.
metrics-thread = Metrics are off: their thread could not be started ({ $reason }).

## Simulator and embedded relay

relay-stopped = The embedded relay was stopped.
relay-needed = Start the embedded relay first, or send to the server.
relay-port-in-use = Another program, perhaps VXvue's own server, is using { $address }. Close it, or start the relay on a free port.
relay-not-permitted = The system does not allow listening on { $address }. Start the relay on a free port, or change its address in the settings under Administration.
relay-no-such-address = This computer does not have the address { $address }. Change the relay's address in the settings under Administration, such as to 127.0.0.1:55111.
relay-not-started = The embedded relay could not listen on { $address } ({ $reason }). Start it on a free port, or change its address in the settings under Administration.
relay-busy = The embedded relay is busy: too many messages are waiting. Try again.
relay-ended = The embedded relay has stopped. Start it again.
raw-empty = There is nothing to send.
raw-several = Not sent: the frame contains more than one object. Send one at a time.
raw-unmarked = Not sent: the frame cannot be marked as DEMO. Its data must be an object without a `demo` of its own, and each key must appear in one spelling only.
raw-relay-only = Not sent: an unreadable frame goes only to the embedded relay, because a server might take it for a real patient.
# $reason: where the JSON is broken.
raw-patient-cleared = Unreadable ({ $reason }). It may be a 101, so displays will clear the patient.
raw-step-cleared = Unreadable ({ $reason }). It may be a 601, so displays will clear the step.
raw-study-cleared = Unreadable ({ $reason }). It may be a 1001 or 1002, so displays will clear patient, step and phase.
raw-unreadable = Unreadable ({ $reason }). Displays will ignore it and show a notice.
raw-no-command = it is not an object with one command
raw-everybody = everybody
# $command: number and name of a command; $receiver: raw-everybody, or number and name of a client type; $count: notices.
raw-valid = { $count ->
        [0] Valid: { $command } to { $receiver }.
        [one] Valid: { $command } to { $receiver }, with { $count } notice.
       *[other] Valid: { $command } to { $receiver }, with { $count } notices.
    }

## Test patients: what is special about each

patient-ordinary = Korean
patient-long = Long name
patient-one-word = One word
patient-one-letter = One letter
patient-64-letters = 64 letters
patient-hanja = Hanja only
patient-japanese = Japanese
patient-vietnamese = Vietnamese
patient-arabic = Arabic
patient-thai = Thai
patient-null = No name
patient-emergency = Emergency
patient-empty-id = Empty ID
patient-same-name = Same name
patient-quotes = Quotes
patient-emoji = Emoji
patient-direction = Direction marks
patient-leap-day = 29 February
patient-no-such-date = Impossible date
patient-unborn = Born in the future
patient-dicom-date = DICOM date

## what was done

toast-written = Saved to { $place }.
# .started: the program was started with an address of its own, $home.
toast-address-saved = Saved: { $server }. It is used from now on.
    .started = Saved: { $server }. The program was started with { $home } and will use that again when it is started in the same way.
folder-no-manager = { $folder } cannot be opened: this computer has no file manager for it.
raw-broken = line { $line } column { $column }
