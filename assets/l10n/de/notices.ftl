### Notices: what happened, why, and what to do.
###
### $address is an IP address with its port, $server the address of the server (ws://…), $reason one of the
### reasons of reasons.ftl.

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

failure-host-not-found = Der Hostname wurde nicht gefunden. Prüfen Sie die Schreibweise und die DNS-Einstellungen dieses Computers, oder verwenden Sie eine IP-Adresse.
failure-dns-unreachable = Kein DNS-Server war erreichbar, um den Hostnamen nachzuschlagen. Prüfen Sie das Netzwerk und die DNS-Einstellungen dieses Computers, oder verwenden Sie eine IP-Adresse.
failure-host-without-address = Der Hostname existiert, hat aber keine IP-Adresse. Fragen Sie die Netzwerkadministration, oder verwenden Sie eine IP-Adresse.
failure-dns-timeout = Der DNS-Server hat nicht innerhalb von { $time } geantwortet. Prüfen Sie das Netzwerk dieses Computers, oder verwenden Sie eine IP-Adresse.

## No connection to an address
# .short: without a full stop; it stands in a row of the list or inside another sentence.

failure-refused = { $address } hat die Verbindung abgelehnt: An diesem Port lauscht kein Programm. Starten Sie VXvue oder dessen Webserver, oder korrigieren Sie den Port.
    .short = { $address } hat die Verbindung abgelehnt
failure-timeout = { $address } hat nicht innerhalb von { $time } geantwortet. Der Computer ist vielleicht ausgeschaltet, die Adresse falsch, oder eine Firewall blockiert die Verbindung. Prüfen Sie dies in dieser Reihenfolge.
    .short = { $address } hat nicht innerhalb von { $time } geantwortet
failure-unreachable = { $address } ist nicht erreichbar: Es gibt keine Route dorthin. Prüfen Sie das Kabel, die Adresse und die Routen des Netzwerks.
    .short = { $address } ist nicht erreichbar
failure-not-permitted = Die Firewall oder eine Richtlinie dieses Computers erlaubt keine Verbindung zu { $address }. Lassen Sie VX Display dort zu.
    .short = eine Verbindung zu { $address } ist nicht erlaubt
failure-to-itself = Die Verbindung zu { $address } hat VX Display selbst erreicht, weil dort kein anderes Programm lauscht. Starten Sie VXvue oder dessen Webserver.
    .short = die Verbindung zu { $address } hat VX Display selbst erreicht
failure-connect-error = Keine Verbindung zu { $address } ({ $reason }). Prüfen Sie das Netzwerk dieses Computers.
    .short = keine Verbindung zu { $address } ({ $reason })

## A port that answered but opened no WebSocket

failure-silent = { $address } hat die Verbindung angenommen, aber { $time } lang nichts gesendet. Der Server reagiert vielleicht nicht mehr, oder ein anderes Programm belegt den Port. Starten Sie den Server neu.
failure-too-slow = { $address } hat eine Antwort begonnen, aber nicht innerhalb von { $time } beendet. Der Server oder das Netzwerk ist vielleicht überlastet, oder der Port ist falsch.
failure-closed-unanswered = { $address } hat die Verbindung ohne Antwort geschlossen. Wenn der Server TLS erwartet, verwenden Sie wss:// in der Serveradresse; andernfalls prüfen Sie den Port und das Protokoll des Servers.
failure-closed-midway = { $address } hat die Verbindung mitten in der Antwort geschlossen. Prüfen Sie die Protokolle des Servers und eines davor liegenden Proxys.
failure-reset = { $address } hat die Verbindung ohne Antwort zurückgesetzt. Wenn der Server TLS erwartet, verwenden Sie wss:// in der Serveradresse; andernfalls prüfen Sie den Port und das Protokoll des Servers.
failure-io = Die Verbindung zu { $address } ist direkt nach dem Öffnen abgebrochen ({ $reason }). Prüfen Sie das Netzwerk dieses Computers.
# $answer: one of the answer-… messages. .tls: where it answered with TLS.
failure-not-http = { $address } ist kein WebSocket-Server: { $answer }. Korrigieren Sie den Port.
    .tls = { $address } ist kein einfacher WebSocket-Server: { $answer }. Verwenden Sie wss:// in der Serveradresse.
failure-old-http = { $address } hat mit HTTP/1.0 geantwortet, womit sich kein WebSocket öffnen lässt. Vielleicht liegt ein Proxy dazwischen, oder es ist kein WebSocket-Server. Umgehen Sie den Proxy, oder korrigieren Sie die Serveradresse.
# .named: the server tells its name, $name.
failure-status = { $address } hat mit HTTP-Status { $code } geantwortet, statt einen WebSocket zu öffnen. Vielleicht ist es ein anderer Webserver, oder der Pfad ist falsch. Korrigieren Sie die Serveradresse.
    .named = { $address } hat mit HTTP-Status { $code } geantwortet, statt einen WebSocket zu öffnen, und nennt sich „{ $name }“. Vielleicht ist es ein anderer Webserver, oder der Pfad ist falsch. Korrigieren Sie die Serveradresse.
failure-proxy-login = { $address } ist ein Proxy, der eine Anmeldung verlangt (HTTP-Status 407). VX Display verbindet sich direkt mit seinem Server. Geben Sie die Adresse des Servers dahinter ein.
# .unnamed: it does not say where to.
failure-redirect = { $address } leitet zu { $to } um (HTTP-Status { $code }). VX Display folgt Umleitungen nicht. Geben Sie die tatsächliche Adresse des Servers ein.
    .unnamed = { $address } leitet um (HTTP-Status { $code }), nennt aber kein Ziel. VX Display folgt Umleitungen nicht. Geben Sie die tatsächliche Adresse des Servers ein.
failure-password-missing = { $address } verlangt Benutzername und Passwort (HTTP-Status 401), aber die Serveradresse enthält keine. Geben Sie sie in der Form ws://user:password@host ein, oder bitten Sie die Administration des Servers, dieses Display zuzulassen.
failure-password-wrong = { $address } hat Benutzername und Passwort der Serveradresse abgelehnt (HTTP-Status 401). Korrigieren Sie sie. Zeichen wie @ oder / müssen prozentkodiert sein (%40, %2F).
failure-denied = { $address } hat den Zugriff verweigert (HTTP-Status { $code }). Bitten Sie die Administration des Servers, dieses Display zuzulassen.
# .retry: $time is how long the server asks to wait.
failure-unavailable = { $address } hat mit HTTP-Status { $code } geantwortet: Der Server ist nicht verfügbar. So antwortet meist ein Proxy, wenn der Server dahinter nicht läuft. Prüfen Sie, ob VXvue dort läuft und ob der Proxy auf dessen Port zeigt.
    .retry = { $address } hat mit HTTP-Status { $code } geantwortet: Der Server ist nicht verfügbar und bittet um einen neuen Versuch in { $time }. So antwortet meist ein Proxy, wenn der Server dahinter nicht läuft. Wenn dies anhält, prüfen Sie, ob VXvue dort läuft und ob der Proxy auf dessen Port zeigt.
failure-no-upgrade = { $address } hat mit Status 101 geantwortet, aber ohne „Upgrade: websocket“. Ein Proxy, der keine WebSockets unterstützt, hat es entfernt. Richten Sie den Proxy für WebSockets ein, oder umgehen Sie ihn.
failure-no-connection = { $address } hat mit Status 101 geantwortet, aber ohne „Connection: Upgrade“. Ein Proxy, der keine WebSockets unterstützt, hat es entfernt. Richten Sie den Proxy für WebSockets ein, oder umgehen Sie ihn.
failure-wrong-accept = { $address } hat mit einem Sec-WebSocket-Accept geantwortet, das nicht zu dieser Anfrage gehört. Die Antwort kam aus einem Cache oder von einem fehlerhaften Server. Umgehen Sie den Cache, oder aktualisieren Sie den Server.
failure-subprotocol = { $address } hat ein Unterprotokoll gewählt, das nicht angefragt war. Es ist ein WebSocket-Server für ein anderes Programm. Korrigieren Sie die Serveradresse.
failure-header-too-long = { $address } hat einen HTTP-Header von mehr als 64 KiB gesendet. Es ist kein Server für VX Display. Korrigieren Sie die Serveradresse.
failure-too-many-headers = { $address } hat mehr als 100 HTTP-Headerfelder gesendet. Es ist kein Server für VX Display. Korrigieren Sie die Serveradresse.
failure-header-unreadable = { $address } hat wie HTTP begonnen, aber was folgte, ist kein HTTP-Header. Der Server ist fehlerhaft, oder der Port gehört zu einem anderen Programm. Korrigieren Sie die Serveradresse, oder aktualisieren Sie den Server.

## What a port answered: a part of another sentence

answer-http = Er hat mit einfachem HTTP geantwortet
answer-tls = Er hat mit TLS geantwortet
answer-ssh = Er hat als SSH-Server geantwortet („{ $banner }“)
answer-mail-or-file = Er hat als Mail- oder Dateiserver geantwortet (220 oder +OK)
answer-vnc = Er hat als VNC-Fernzugriff (RFB) geantwortet
answer-hl7 = Er hat mit HL7 über MLLP geantwortet
answer-product = Er hat als { $name }-Server geantwortet
answer-page = Er hat eine Webseite ohne HTTP-Header gesendet
answer-unknown = Seine Antwort beginnt mit den Bytes { $bytes }

## TLS

tls-not-tls = { $address } verwendet an diesem Port kein TLS: { $answer }. Verwenden Sie den TLS-Port. Wenn dem Netzwerk vertraut werden kann, ist stattdessen ws:// in der Serveradresse möglich.
    .foreign = { $address } verwendet an diesem Port kein TLS: { $answer }. Korrigieren Sie den Port.
tls-unknown-issuer = { $address } hat ein Zertifikat einer Stelle, der dieser Computer nicht vertraut. Installieren Sie das Zertifikat der Stelle im Betriebssystem, oder geben Sie den Pfad ihrer PEM-Datei in der Einstellung „Eigene Zertifizierungsstelle“ an. Ist dort schon eine PEM-Datei angegeben, enthält sie vielleicht ein älteres Zertifikat mit demselben Namen.
tls-expired = { $address } hat ein abgelaufenes Zertifikat. Erneuern Sie es auf dem Server. Wenn es noch gültig sein sollte, prüfen Sie das Datum dieses Computers.
tls-not-yet-valid = { $address } hat ein Zertifikat, das noch nicht gültig ist. Prüfen Sie das Datum dieses Computers, dann das Zertifikat des Servers.
# .unnamed: the certificate has no names.
tls-wrong-name = { $address } hat ein Zertifikat für andere Namen ({ $names }). Verwenden Sie einen dieser Namen in der Serveradresse, oder fordern Sie ein Zertifikat für den verwendeten Namen an.
    .unnamed = { $address } hat ein Zertifikat für andere Namen. Fordern Sie ein Zertifikat für den verwendeten Namen an.
tls-revoked = { $address } hat ein widerrufenes Zertifikat. Installieren Sie ein neues auf dem Server.
tls-authority-as-server = { $address } hat ein Zertifikat, das als das einer Zertifizierungsstelle gekennzeichnet ist (CA:TRUE) und von einem Server nicht verwendet werden darf. Erstellen Sie ein Zertifikat für den Server (CA:FALSE), signiert von dieser Stelle.
tls-old-certificate = { $address } hat ein veraltetes Zertifikat (X.509 Version 1 oder 2). Fordern Sie ein Zertifikat der Version 3 an.
tls-not-for-servers = { $address } hat ein Zertifikat, das nicht für Server ist: Es wurde für einen anderen Zweck ausgestellt, etwa für einen Client. Fordern Sie ein Zertifikat zur Serverauthentifizierung an.
tls-bad-certificate = { $address } hat ein Zertifikat, das nicht akzeptiert werden kann: Es ist beschädigt, mit einem veralteten Verfahren signiert oder hat eine Erweiterung, die hier unbekannt ist. Fordern Sie ein neues Serverzertifikat an.
tls-silent = { $address } hat die Verbindung angenommen, aber den TLS-Aufbau nicht innerhalb von { $time } beantwortet. Der Port verwendet vielleicht kein TLS, oder der Server reagiert nicht mehr. Prüfen Sie den Port. Wenn dem Netzwerk vertraut werden kann, ist stattdessen ws:// in der Serveradresse möglich.
tls-ended-before = { $address } hat die Verbindung während des TLS-Aufbaus ohne Erklärung beendet. Der Port verwendet vielleicht kein TLS, oder der Server unterstützt nur TLS-Versionen vor 1.2. Prüfen Sie das Protokoll des Servers und den Port. Wenn dem Netzwerk vertraut werden kann, ist stattdessen ws:// in der Serveradresse möglich.
tls-ended-after = { $address } hat den TLS-Aufbau abgeschlossen und dann die Verbindung ohne HTTP-Antwort beendet. Der Server hat einen Fehler, oder es ist kein WebSocket-Server. Prüfen Sie das Protokoll des Servers und den Port.
tls-alert = { $address } hat den TLS-Aufbau mit der Warnung { $alert } beendet. Prüfen Sie das Protokoll des Servers; er verlangt vielleicht ein Client-Zertifikat.
tls-nothing-in-common = { $address } unterstützt keine sichere TLS-Version oder kein sicheres Verschlüsselungsverfahren. Aktivieren Sie TLS 1.2 oder 1.3 auf dem Server.
tls-broken = { $address } hat den TLS-Aufbau mit etwas beantwortet, das kein gültiges TLS ist. Der Port gehört vielleicht zu einem anderen Programm, oder etwas dazwischen verändert die Daten. Prüfen Sie das Protokoll des Servers und den Port.

## TLS on this computer

setup-ca-unreadable = Die Datei der Einstellung „Eigene Zertifizierungsstelle“ kann nicht gelesen werden: { $path } ({ $reason }). Korrigieren Sie den Pfad oder die Berechtigungen der Datei.
setup-ca-empty = Die Datei der Einstellung „Eigene Zertifizierungsstelle“ enthält kein Zertifikat im PEM-Format: { $path }. Wandeln Sie sie in PEM um.
setup-ca-not-a-file = Die Einstellung „Eigene Zertifizierungsstelle“ nennt { $path }. Das ist keine gewöhnliche Datei und wurde nicht gelesen. Wählen Sie eine PEM-Datei.
setup-no-roots = Dieser Computer vertraut keiner Zertifizierungsstelle. Installieren Sie die Zertifikate des Systems (ca-certificates), oder geben Sie den Pfad einer PEM-Datei in der Einstellung „Eigene Zertifizierungsstelle“ an.
setup-host = Für „{ $host }“ kann kein Zertifikat ausgestellt werden. Korrigieren Sie die Serveradresse.
setup-system = Dieser Computer konnte keinen Netzwerk-Socket öffnen ({ $reason }). Schließen Sie andere Programme.

## Why an open connection ended
# $meaning: one of the close-code-… messages; $fault: one of the fault-… messages.

down-closed = Der Server hat die Verbindung mit Code { $code } ({ $meaning }) geschlossen.
down-closed-without-code = Der Server hat die Verbindung ohne Code geschlossen.
down-closed-illegally = Der Server hat die Verbindung mit einem Code geschlossen, den RFC 6455 verbietet.
down-ended = Der Server hat die Verbindung ohne Close-Frame beendet. Er wurde angehalten oder ist abgestürzt, oder ein Proxy oder eine Firewall hat die Verbindung getrennt.
down-reset = Die Verbindung wurde zurückgesetzt. Der Server ist vielleicht abgestürzt, oder eine Firewall hat die Verbindung getrennt.
down-unacknowledged = Gesendete Daten wurden nicht bestätigt. Vielleicht ist das Kabel, ein Switch oder das WLAN ausgefallen.
down-io = Das System hat einen Fehler gemeldet: { $reason }.
down-silent = { $time } lang kam nichts an, nicht einmal die Antwort auf einen Ping. Vielleicht ist das Kabel, ein Switch oder der Server ausgefallen.
down-not-awake = Der Server hat nicht innerhalb von { $time } geantwortet, nachdem dieser Computer aus dem Ruhezustand erwacht ist.
down-protocol = Der Server hat das WebSocket-Protokoll verletzt ({ $fault }). VX Display hat die Verbindung mit Code 1002 geschlossen. Aktualisieren Sie den Server, oder suchen Sie nach einem Proxy, der die Daten verändert.
down-not-utf8 = Ein Text war nicht in UTF-8. VX Display hat die Verbindung mit Code 1007 geschlossen. Der Server verwendet eine andere Textkodierung; korrigieren Sie dies dort.
down-too-long = Eine Nachricht war länger als 64 MiB (bis 256 KiB werden gelesen, längere übersprungen). VX Display hat die Verbindung mit Code 1009 geschlossen. Die Nachricht war nicht für ein Display bestimmt; korrigieren Sie den Server.
down-message-too-slow = Eine Nachricht hat begonnen, aber nicht rechtzeitig geendet. VX Display hat die Verbindung mit Code 1008 geschlossen. Der Server oder das Netzwerk ist vielleicht überlastet.
down-tls = Was über TLS ankam, konnte nicht entschlüsselt werden, oder der Server beendete TLS mit einer Warnung.
down-requested = Eine neue Verbindung wurde angefordert.
down-program-fault = Die Verbindung ist durch einen Fehler in VX Display abgebrochen und wurde neu gestartet. Bitte melden Sie dies zusammen mit dem Protokoll.
down-reconnecting = Die Verbindung wird neu aufgebaut.
down-reconnecting-later = VX Display verbindet sich wieder, sobald das Netzwerk zurück ist.

## Meanings of close codes (RFC 6455): part of another sentence

close-code-1000 = normales Ende
close-code-1001 = Server oder Seite beendet
close-code-1002 = Protokollfehler
close-code-1003 = nicht unterstützte Daten
close-code-1007 = ungültige Daten
close-code-1008 = Richtlinienverstoß
close-code-1009 = Nachricht zu groß
close-code-1010 = Erweiterung erwartet
close-code-1011 = interner Serverfehler
close-code-1012 = Neustart des Dienstes
close-code-1013 = später erneut versuchen
close-code-library = von einer Bibliothek registriert
close-code-private = von diesem Server definiert
close-code-unknown = keine Standardbedeutung

## How the WebSocket protocol was broken: part of another sentence

fault-masked = ein maskierter Frame
fault-reserved-bits = reservierte Bits ohne Erweiterung, etwa eine nicht vereinbarte Komprimierung
fault-reserved-opcode = ein reservierter Opcode
fault-fragmented-control = ein Kontroll-Frame in Fragmenten
fault-long-control = ein Kontroll-Frame mit mehr als 125 Bytes
fault-stray-continuation = eine Fortsetzung ohne Anfang
fault-unfinished-message = eine neue Nachricht vor dem Ende der vorigen
fault-other = ein nicht lesbarer Frame

## Notices about the connection

notice-failed = Keine Verbindung zu { $server }. { $why }
notice-down = Die Verbindung zu { $server } wurde beendet. { $why }
notice-register-unanswered = { $server } hat Befehl 11 (registerClient), der zweimal gesendet wurde, nicht beantwortet. Manche Server antworten nie darauf: Die Verbindung bleibt offen und gilt bis zum ersten Ereignis als unbestätigt. Wenn keine Ereignisse ankommen, prüfen Sie, ob der Server an 106 (Display) sendet.
notice-register-unread = { $server } hat Befehl 11 (registerClient) beantwortet, aber die Antwort ist nicht lesbar; ob dieses Display registriert ist, ist nicht bekannt. Die Verbindung bleibt offen und gilt bis zum ersten Ereignis als unbestätigt. Korrigieren Sie den Server.
notice-echoes = Was unter { $server } antwortet, schickt alles zurück, was es empfängt: Befehl 11 (registerClient) kam unverändert zurück. Das ist ein Echo-Server für Tests, nicht VXvue. Geben Sie Adresse und Port von VXvue ein.
# .unnumbered: without an error number.
notice-register-refused = { $server } hat Befehl 11 (registerClient) mit Status 0 und Fehler { $error } abgelehnt. VX Display versucht es von Zeit zu Zeit erneut. Fragen Sie die Administration des Servers, ob sich dieses Display als 106 registrieren darf.
    .unnumbered = { $server } hat Befehl 11 (registerClient) mit Status 0 und ohne Fehlernummer abgelehnt. VX Display versucht es von Zeit zu Zeit erneut. Fragen Sie die Administration des Servers, ob sich dieses Display als 106 registrieren darf.
notice-pings-unanswered = { $server } hat keinen Ping beantwortet, weder Befehl 1 noch einen WebSocket-Ping. Wenn er verstummt, lässt sich ein Verbindungsverlust nicht erkennen; die Verbindung gilt deshalb als ungeprüft. Aktualisieren Sie den Server, und verlassen Sie sich nicht auf einen unveränderten Bildschirm.
notice-pings-unread = { $server } beantwortet Pings, aber die Antworten sind nicht lesbar. Wenn er verstummt, lässt sich ein Verbindungsverlust nicht erkennen; die Verbindung gilt deshalb als ungeprüft. Korrigieren Sie den Server, und verlassen Sie sich nicht auf einen unveränderten Bildschirm.
notice-extensions = { $server } hat WebSocket-Erweiterungen genannt, die nicht angefragt waren ({ $extensions }). Sie werden nicht verwendet. Wenn die Verbindung mit einem Protokollfehler endet, schalten Sie die Komprimierung im Server oder im davor liegenden Proxy aus.
notice-line-feeds = { $server } beendet die Zeilen seiner HTTP-Antwort nur mit einem Zeilenvorschub; HTTP verlangt Wagenrücklauf und Zeilenvorschub. Die Antwort wurde akzeptiert, aber andere Programme lehnen sie ab. Aktualisieren Sie den Server.
notice-empty-subprotocol = { $server } hat mit einem leeren Sec-WebSocket-Protocol geantwortet, obwohl kein Unterprotokoll angefragt war. Die Antwort wurde akzeptiert, aber andere Programme lehnen sie ab. Aktualisieren Sie den Server.
# $size: one of the size-… messages. .event: its beginning looks like an event of an exam.
notice-long-text = { $server } hat einen Text von mindestens { $size } gesendet. Er ist zu lang für eine Nachricht an ein Display und wurde übersprungen. Er sieht nicht wie ein Untersuchungsereignis aus, daher hat sich nichts geändert.
    .event = { $server } hat einen Text von mindestens { $size } gesendet. Er ist zu lang für eine Nachricht an ein Display und wurde übersprungen. Er beginnt wie ein Untersuchungsereignis, daher wird nicht mehr angezeigt, was er geändert haben könnte. Korrigieren Sie den Server.
notice-long-binary = { $server } hat eine Binärnachricht von mindestens { $size } gesendet. Sie ist zu lang für eine Nachricht an ein Display und wurde übersprungen. Sie sieht nicht wie ein Untersuchungsereignis aus, daher hat sich nichts geändert.
    .event = { $server } hat eine Binärnachricht von mindestens { $size } gesendet. Sie ist zu lang für eine Nachricht an ein Display und wurde übersprungen. Sie beginnt wie ein Untersuchungsereignis, daher wird nicht mehr angezeigt, was sie geändert haben könnte. Korrigieren Sie den Server.
notice-slow-lookup = Der DNS-Server hat { $seconds } s gebraucht, um die Adresse von { $server } zu finden. Nach einem Verbindungsverlust dauert auch die neue Verbindung so lange. Korrigieren Sie die DNS-Einstellungen dieses Computers, oder verwenden Sie eine IP-Adresse als Serveradresse.
notice-password-in-clear = Benutzername und Passwort für { $server } werden unverschlüsselt gesendet und sind für alle im Netzwerk lesbar. Wenn der Server es unterstützt, verwenden Sie wss://.
notice-woke = Dieser Computer war { $seconds } s im Ruhezustand. VX Display prüft die Verbindung zu { $server }.
notice-not-sent = Die Nachricht wurde nicht gesendet: Es besteht keine Verbindung zu { $server }. Senden Sie sie erneut, wenn die Verbindung wieder besteht.
notice-send-buffer-full = Die Nachricht wurde nicht gesendet: { $server } liest nicht, was gesendet wird. Wenn dies anhält, starten Sie den Server neu.
notice-outgoing-unreported = { $count ->
        [one] { $count } Nachricht wurde an { $server } gesendet, während VX Display ausgelastet war; sie steht nicht in der Liste.
       *[other] { $count } Nachrichten wurden an { $server } gesendet, während VX Display ausgelastet war; sie stehen nicht in der Liste.
    }

## Exam events that were not used
# $client: number and name of a client type.

ignored-other-receiver = Ein Ereignis an { $client }, nicht an 106 (Display), wurde ignoriert.
ignored-everybody = Ein Ereignis an alle wurde ignoriert.
ignored-sent-by-display = Ein von 106 (Display) gesendetes Ereignis wurde ignoriert. Nur die Aufnahmesoftware kündigt Untersuchungen an.

## The connection check: a step that is running or waiting

check-running-address = Die Adresse von { $host } wird gesucht.
check-running-port = Verbindung zu Port { $port } von { $host } wird aufgebaut.
check-running-websocket = Der WebSocket von { $server } wird geöffnet.
check-running-register = Befehl 11 (registerClient) wurde gesendet. Warten auf die Antwort.
check-running-ping = Ein Ping wurde gesendet. Warten auf die Antwort.
check-running-data = Warten auf Untersuchungsereignisse. Noch ist keines angekommen; das ist normal, solange der Raum frei ist.
check-waiting-turn = Wartet auf den Start.
check-waiting-address = Wartet auf die Adresse.
check-waiting-port = Wartet auf den Port.
check-waiting-websocket = Wartet auf den WebSocket.

## The connection check: what a step found
# $event: number and name of a command.

check-address-itself = { $address } ist eine IP-Adresse; sie muss nicht gesucht werden.
check-addresses = { $count ->
        [one] { $host } hat die Adresse { $addresses }.
       *[other] { $host } hat die Adressen { $addresses }.
    }
check-answered = { $address } hat geantwortet.
# $failure: the short form of a failure-… message.
check-not-needed = Eine weitere Adresse wird nicht gebraucht: { $failure }.
check-besides = Außerdem: { $failure }.
check-opened = { $address } hat einen WebSocket geöffnet.
    .tls = { $address } hat einen WebSocket über { $tls } geöffnet.
check-server-name = Der Server nennt sich „{ $name }“.
check-extensions = Er hat Erweiterungen genannt, die nicht angefragt waren ({ $extensions }); sie werden nicht verwendet.
check-line-feeds = Seine Zeilen enden nur mit einem Zeilenvorschub, was andere Programme ablehnen.
check-empty-subprotocol = Er hat ein leeres Unterprotokoll genannt, was andere Programme ablehnen.
check-registered = { $server } hat Befehl 11 (registerClient) mit Status 1 beantwortet. Dieses Display ist als 106 (Display) registriert.
check-registered-by-event = { $server } hat Befehl 11 (registerClient) noch nicht bestätigt, aber Ereignis { $event } gesendet; dieses Display wird also versorgt.
check-register-refused = { $server } hat Befehl 11 (registerClient) mit Status 0 und Fehler { $error } abgelehnt. Fragen Sie die Administration des Servers, ob sich dieses Display als 106 registrieren darf. Das Protokoll des Servers sagt vielleicht mehr.
    .unnumbered = { $server } hat Befehl 11 (registerClient) mit Status 0 und ohne Fehlernummer abgelehnt. Fragen Sie die Administration des Servers, ob sich dieses Display als 106 registrieren darf. Das Protokoll des Servers sagt vielleicht mehr.
check-register-unclear = { $server } hat Befehl 11 (registerClient) ohne lesbaren Status beantwortet. Ereignisse können trotzdem ankommen. Wenn nicht, aktualisieren Sie den Server.
check-register-unanswered = { $server } hat Befehl 11 (registerClient) nicht innerhalb von { $time } beantwortet. Manche Server antworten nie, und Ereignisse können trotzdem ankommen. Wenn nicht, prüfen Sie, ob der Server an 106 (Display) sendet.
check-register-unread = { $server } hat Befehl 11 (registerClient) beantwortet, aber die Antwort ist nicht lesbar; ob dieses Display registriert ist, ist nicht bekannt.
check-register-echoed = Was unter { $server } antwortet, schickt alles zurück, was es empfängt: Befehl 11 (registerClient) kam unverändert zurück. Das ist ein Echo-Server für Tests, nicht VXvue. Geben Sie Adresse und Port von VXvue ein.
check-ping-command = { $server } beantwortet Pings mit Befehl 1 (in { $time }).
check-ping-pong = { $server } beantwortet Pings mit „pong“, wie es Prototyp-Server tun (in { $time }).
check-ping-websocket = { $server } beantwortet WebSocket-Pings (in { $time }), aber nicht Befehl 1.
check-ping-count = Letzte Antwort vor { $seconds } s; { $answered } von { $sent } Pings beantwortet.
check-pings-unanswered = { $server } hat innerhalb von { $time } keinen Ping beantwortet ({ $commands } mit Befehl 1, { $web-socket } des WebSocket-Protokolls). Ereignisse können trotzdem ankommen, aber ein Verbindungsverlust lässt sich von Stille nicht unterscheiden. Aktualisieren Sie den Server.
check-ping-unread = { $server } hat einen Ping beantwortet, aber die Antwort ist nicht lesbar.
check-ping-echoed = { $server } schickt Befehl 1 zurück, statt ihn zu beantworten.
check-ping-refused = { $server } hat einen Ping mit Status 0 und Fehler { $error } beantwortet. Der Server ist erreichbar, meldet aber einen Fehler. Prüfen Sie das Protokoll des Servers.
    .unnumbered = { $server } hat einen Ping mit Status 0 und ohne Fehlernummer beantwortet. Der Server ist erreichbar, meldet aber einen Fehler. Prüfen Sie das Protokoll des Servers.
check-data-unread = { $count ->
        [one] { $server } hat { $count } Ereignis gesendet, das nicht lesbar ist.
       *[other] { $server } hat { $count } Ereignisse gesendet, die nicht lesbar sind.
    }
    .unknown = { $count ->
            [one] { $server } hat { $count } Nachricht gesendet, die nicht lesbar ist und ein Untersuchungsereignis gewesen sein kann.
           *[other] { $server } hat { $count } Nachrichten gesendet, die nicht lesbar sind und Untersuchungsereignisse gewesen sein können.
        }
check-data-now = { $count ->
        [one] Ereignis { $event } ist gerade angekommen. { $count } Ereignis auf dieser Verbindung.
       *[other] Ereignis { $event } ist gerade angekommen. { $count } Ereignisse auf dieser Verbindung.
    }
check-data-ago = { $count ->
        [one] Ereignis { $event } ist vor { $seconds } s angekommen. { $count } Ereignis auf dieser Verbindung.
       *[other] Ereignis { $event } ist vor { $seconds } s angekommen. { $count } Ereignisse auf dieser Verbindung.
    }
check-no-data = Innerhalb von { $time } kam kein Ereignis an. Das ist normal, solange der Raum frei ist.
check-select-patient = Wählen Sie zum Testen in VXvue eine Patientin oder einen Patienten aus.

## The connection check: what went wrong
# $why: another message; $awaited: one of the check-awaited-… messages.

check-no-address = Für „{ $host }“ wurde keine Adresse gefunden. { $why }
check-not-set-up = { $server } wurde nicht kontaktiert. { $why }
check-lost = Die Verbindung zu { $server } war { $time } offen und wurde dann beendet. { $why }
check-lost-awaiting = Die Verbindung zu { $server } war { $time } offen und wurde beendet, während die Prüfung noch wartete (auf: { $awaited }). { $why }
check-lost-registered = { $server } hat die Registrierung angenommen, aber die Verbindung endete { $time } nach dem Öffnen. { $why }
check-awaited-address = die Adresse von { $host }
check-awaited-port = eine Antwort von Port { $port } von { $host }
check-awaited-websocket = die HTTP-Antwort, die den WebSocket von { $server } öffnet
check-awaited-register = die Antwort auf Befehl 11 (registerClient)
check-awaited-ping = die Antwort auf einen Ping
check-awaited-data = ein Untersuchungsereignis
check-out-of-time = Die Zeit der Prüfung war abgelaufen, nachdem sie { $time } gewartet hatte (auf: { $awaited }).
check-not-tried-address = Nicht versucht, weil der erste Schritt fehlgeschlagen ist.
check-not-tried-port = Nicht versucht, weil der Port nicht geantwortet hat.
check-not-tried-websocket = Nicht versucht, weil sich der WebSocket nicht geöffnet hat.
check-not-tried-register = Nicht versucht, weil die Registrierung fehlgeschlagen ist.
check-not-tried-ping = Nicht versucht, weil der Ping fehlgeschlagen ist.
check-not-tried-data = Nicht versucht, weil der Datenempfang fehlgeschlagen ist.
check-running-link = Während dieser Prüfung wurde die eigene Verbindung des Displays beendet. { $why } Der Server lässt vielleicht nur ein Display zu. Schließen Sie dann das Display, bevor Sie die Prüfung ausführen.

## The connection check: what to do

check-todo-closed = Prüfen Sie das Protokoll des Servers. Manche Server lassen nur ein Display zu oder nur solche, die sie kennen.
check-todo-registered = Vielleicht ist schon ein anderes Display verbunden, denn manche Server lassen nur eines zu. Schließen Sie es, oder prüfen Sie das Protokoll des Servers.
check-todo-registered-cut = Vielleicht ist schon ein anderes Display verbunden, denn manche Server lassen nur eines zu. Schließen Sie es, oder prüfen Sie die Protokolle des Servers und eines Proxys dazwischen.
check-todo-stopping = Der Server wird angehalten oder neu gestartet. Wenn er die Verbindung danach wieder schließt, prüfen Sie sein Protokoll.
check-todo-messages = Korrigieren Sie den Server. Die Seite „Nachrichten“ zeigt, was ankam.
check-todo-correct = Korrigieren Sie den Server.
check-todo-update = Aktualisieren Sie den Server.
check-todo-log-proxy = Prüfen Sie das Protokoll des Servers. Wenn dort nichts steht, suchen Sie nach einem Proxy oder einer Firewall dazwischen.
check-todo-log-network = Prüfen Sie das Protokoll des Servers und das Netzwerk dieses Computers.
check-todo-in-order = Prüfen Sie dies in dieser Reihenfolge.
check-todo-cable = Prüfen Sie das Kabel und den Server.
check-todo-dns = Der DNS-Server antwortet nicht. Prüfen Sie das Netzwerk dieses Computers, oder verwenden Sie eine IP-Adresse.
check-todo-port = Der Computer ist vielleicht ausgeschaltet, die Adresse falsch, oder eine Firewall blockiert die Verbindung. Prüfen Sie dies in dieser Reihenfolge.
check-todo-websocket = Der Server reagiert vielleicht nicht mehr, oder ein anderes Programm belegt den Port. Starten Sie den Server neu.
check-todo-more-time = Führen Sie die Prüfung mit mehr Zeit erneut aus.
# $reason: what the system said.
check-not-started = Die Prüfung konnte nicht gestartet werden ({ $reason }).

## The patient screen is not shown
# $choice: what was chosen in the settings; $name, $was: monitors.

hidden = Der Patientenbildschirm ist ausgeblendet. { $why }
hidden-no-monitors = Das System meldet keinen Monitor.
hidden-only-monitor = Es gibt nur einen Monitor, und der gehört vielleicht dem Personal. Schließen Sie den Patientenmonitor an, oder lassen Sie diesen unter Einstellungen > Patientenmonitor zu.
hidden-missing = Der gewählte Monitor ({ $choice }) ist nicht angeschlossen. Prüfen Sie Kabel und Strom, oder wählen Sie in den Einstellungen einen anderen.
hidden-uncertain = { $count } Monitore entsprechen „{ $choice }“, und es ist nicht sicher, welcher der Patientin oder dem Patienten zugewandt ist. Wählen Sie in den Einstellungen einen aus.
hidden-mirrored = Monitor { $name } zeigt dasselbe Bild wie ein anderer, oder sie überlappen sich. Erweitern Sie in den Systemeinstellungen den Desktop nebeneinander.
hidden-asleep = Monitor { $name } ist zum Stromsparen ausgeschaltet.
hidden-doubtful = Monitor { $name } entspricht jetzt „{ $choice }“, ist aber vielleicht nicht der Patientenmonitor. Wenn er der Patientin oder dem Patienten zugewandt ist, wählen Sie ihn in den Einstellungen.
hidden-moved = Er wurde auf Monitor { $was } gezeigt, der noch angeschlossen ist, aber „{ $choice }“ bedeutet jetzt { $name }. Stellen Sie Hauptmonitor und Anordnung wieder her, oder wählen Sie den zugewandten Monitor in den Einstellungen.

## Recording

record-exists = { $path } existiert bereits und wurde nicht überschrieben. Wählen Sie einen anderen Namen.
record-not-writable = Die Aufzeichnung kann nicht in { $path } geschrieben werden ({ $reason }). Wählen Sie einen anderen Ordner, oder prüfen Sie Berechtigungen und freien Speicher.
record-no-thread = Die Aufzeichnung konnte nicht beginnen, weil der Computer keinen weiteren Thread bereitstellt ({ $reason }). Schließen Sie andere Programme, und versuchen Sie es erneut.
record-stopped = Aufzeichnung gespeichert.
record-full = Die Aufzeichnung endete, weil ihre Datei { $mib } MiB erreicht hat. Alles bis dahin Aufgezeichnete ist gespeichert. Starten Sie zum Fortsetzen eine neue Aufzeichnung.
record-disk-full = Die Aufzeichnung endete, weil der Datenträger voll ist. Alles bis dahin Aufgezeichnete ist gespeichert. Geben Sie Speicher frei, und starten Sie eine neue Aufzeichnung.
record-too-slow = Die Aufzeichnung endete, weil Ereignisse schneller ankamen, als der Datenträger sie speichern konnte. Alles bis dahin Aufgezeichnete ist gespeichert. Wählen Sie einen schnelleren Datenträger, keinen Netzwerkordner.
record-failed = Die Aufzeichnung endete, weil ihre Datei nicht geschrieben werden konnte ({ $reason }). Alles bis dahin Aufgezeichnete ist gespeichert. Prüfen Sie den Datenträger, und starten Sie eine neue Aufzeichnung.
# $why: one of the five above.
record-summary = { $count ->
        [one] { $why } { $count } Ereignis, { $path }
       *[other] { $why } { $count } Ereignisse, { $path }
    }
record-not-ended = Die Aufzeichnung konnte nicht beendet werden ({ $reason }).

## Reading a recording
# $line: a line of the file, counted from 1. $problem: one of the line-… messages.

recording-complete = Die Aufzeichnung ist vollständig.
recording-full = Die Aufzeichnung endete, als ihre Datei die Höchstgröße erreichte. Alles danach fehlt.
recording-too-slow = { $lost ->
        [one] Die Aufzeichnung endete, weil Ereignisse schneller ankamen, als sie geschrieben werden konnten. Mindestens { $lost } fehlt.
       *[other] Die Aufzeichnung endete, weil Ereignisse schneller ankamen, als sie geschrieben werden konnten. Mindestens { $lost } fehlen.
    }
recording-abrupt = Der Aufzeichnung fehlt die letzte Zeile. Das Programm oder der Computer wurde während der Aufzeichnung angehalten; das Ende fehlt vielleicht.
recording-cut-short = Die letzte Zeile, Zeile { $line }, ist abgeschnitten und wurde weggelassen. Das Programm oder der Computer wurde angehalten, während sie geschrieben wurde.
recording-unreadable = Zeile { $line } kann nicht gelesen werden ({ $reason }). Prüfen Sie die Datei und ihre Berechtigungen.
recording-not-one = Zeile 1 ist nicht die erste Zeile einer Aufzeichnung. Wählen Sie eine Datei, die VX Display aufgezeichnet hat.
recording-version = Zeile 1 nennt Version { $found } des Aufzeichnungsformats; dieses Programm liest Version { $known }. Verwenden Sie das Programm, das die Aufzeichnung erstellt hat, oder ein neueres.
recording-started = Zeile 1 enthält in `started` keine Startzeit wie 2026-01-31T09:00:00+09:00. Die Datei wurde verändert.
recording-line = Zeile { $line } ist nicht verwendbar: { $problem }. Die Datei wurde beschädigt oder verändert.
recording-not-utf8 = Zeile { $line } ist nicht in UTF-8. Die Datei wurde beschädigt oder verändert.
recording-backwards = Zeile { $line } hat eine frühere Zeit als die Zeile davor. Die Datei wurde verändert.
recording-after-end = Zeile { $line } steht hinter dem Ende der Aufzeichnung. Die Datei wurde verändert.
recording-line-too-long = Zeile { $line } ist länger als 4 MiB, die Höchstlänge einer Zeile. Die Datei wurde beschädigt oder ist keine Aufzeichnung.
recording-too-long = Ab Zeile { $line } überschreitet die Datei 512 MiB, die größte lesbare Größe. Teilen Sie die Aufzeichnung.
line-not-json = sie ist kein JSON-Objekt mit den Feldern einer Aufzeichnung (Spalte { $column })
line-missing = `{ $member }` fehlt
line-kind = sie muss genau eines von `frame`, `unreadable`, `link`, `state`, `slept_since_ms` und `end` haben
line-state = `state` muss connecting, unconfirmed, registered, unverified, refused oder lost sein

## Files and tasks

# What went wrong with a file: its path, and a message or what the system said.
file-problem = { $path }: { $why }
file-exists = Die Datei existiert bereits. Wählen Sie einen anderen Namen.
file-no-folder = Der Ordner existiert nicht. Wählen Sie einen anderen.
file-denied = Sie haben dort keine Schreibberechtigung. Wählen Sie einen anderen Ordner.
file-disk-full = Der Datenträger ist voll.
# .window: for somebody who has no command line.
diagnostics-exists = { $path } existiert bereits und wurde nicht überschrieben. Wählen Sie einen anderen Namen, oder verwenden Sie --force.
    .window = { $path } existiert bereits und wurde nicht überschrieben. Wählen Sie einen anderen Namen.
diagnostics-no-file = { $path } ist kein Dateiname. Geben Sie einen Namen wie diagnostics.zip ein.
diagnostics-not-writable = Die Diagnosedaten können nicht in { $path } geschrieben werden ({ $reason }). Wählen Sie einen anderen Ordner, oder prüfen Sie Berechtigungen und freien Speicher.
diagnostics-cancelled = Die Diagnose wurde abgebrochen. Es wurde keine Datei geschrieben.
task-no-thread = Ein Hintergrund-Thread konnte nicht gestartet werden ({ $reason }).
task-broken = Dieser Teil des Programms hat einen Fehler. Bitte melden Sie dies zusammen mit dem Protokoll.
folder-not-shown = { $folder } kann nicht geöffnet werden: { $program } wurde nicht gestartet ({ $reason }).
# What a system said, without a sentence around it.
logo-not-shown = Das Logo wird nicht angezeigt. { $place }: { $reason }
logo-neither = Sie ist weder PNG noch SVG
logo-png = Das PNG kann nicht gelesen werden ({ $reason })
logo-too-many-pixels = { $width } × { $height } Pixel sind zu viele; verkleinern Sie es auf höchstens 8 Millionen
logo-too-thin = { $width } × { $height } Pixel sind zu lang und schmal, um gesehen zu werden; eine Seite darf höchstens { $times }-mal so lang sein wie die andere
logo-broken-svg = Das SVG ist beschädigt oder hat keine Größe; exportieren Sie es neu
logo-unsupported = Das SVG enthält { $what }, was hier nicht gezeichnet wird; wandeln Sie alles in gefüllte Pfade um oder exportieren Sie ein PNG
logo-too-complex = Das SVG hat zu viele Formen; exportieren Sie ein PNG
logo-empty = Darin ist nichts zu sehen
logo-too-large = Sie ist größer als { $max } KiB

## The program

# $reason: the settings' own words on what is wrong.
server-not-an-address = Dies ist keine Serveradresse. { $reason }
server-locked = Die Administration hat die Serveradresse gesperrt. Das Display bleibt mit { $server } verbunden.
server-not-taken = Die Verbindung konnte nicht geändert werden ({ $reason }).
server-two-displays = Ein anderes VX Display dieses Benutzers läuft bereits für { $server }; der Server hat jetzt zwei Displays. Schließen Sie eines davon.
tray-missing = Dieser Desktop hat keinen Infobereich, daher gibt es dort kein Symbol. GNOME braucht dafür eine Erweiterung (AppIndicator). Wenn Sie das Symbol nicht brauchen, schalten Sie es in den Einstellungen aus.
instance-no-place = Dieses System hat keinen Ort für Dateien, die die Programme eines Benutzers im Betrieb teilen. Setzen Sie XDG_RUNTIME_DIR (unter Windows LOCALAPPDATA).
instance-folder = Der Ordner { $folder } kann nicht verwendet werden ({ $reason }). Entfernen Sie ihn, oder korrigieren Sie seinen Besitzer.
instance-lock = Die Datei { $file } kann nicht gesperrt werden ({ $reason }). Prüfen Sie die Berechtigungen des Ordners und den Datenträger.
metrics-not-loopback = Andere Computer könnten { $address } erreichen. Setzen Sie health.prometheus_listen auf 127.0.0.1 oder [::1] mit einem Port.
metrics-listen = Messwerte sind aus: { $address } kann nicht geöffnet werden ({ $reason }). Setzen Sie health.prometheus_listen auf einen freien Port, und starten Sie das Programm neu.
metrics-thread = Messwerte sind aus: Ihr Thread konnte nicht gestartet werden ({ $reason }).

## Simulator and embedded relay

relay-stopped = Das eingebaute Relay wurde beendet.
relay-needed = Starten Sie zuerst das eingebaute Relay, oder senden Sie an den Server.
relay-port-in-use = Ein anderes Programm, vielleicht der Server von VXvue, verwendet { $address }. Schließen Sie es, oder starten Sie das Relay auf einem freien Port.
relay-not-permitted = Das System erlaubt nicht, auf { $address } zu lauschen. Starten Sie das Relay auf einem freien Port, oder ändern Sie seine Adresse in den Einstellungen unter Verwaltung.
relay-no-such-address = Dieser Computer hat die Adresse { $address } nicht. Ändern Sie die Adresse des Relays in den Einstellungen unter Verwaltung, etwa auf 127.0.0.1:55111.
relay-not-started = Das integrierte Relay konnte nicht auf { $address } lauschen ({ $reason }). Starten Sie es auf einem freien Port, oder ändern Sie seine Adresse in den Einstellungen unter Verwaltung.
relay-busy = Das eingebaute Relay ist ausgelastet: Zu viele Nachrichten warten. Versuchen Sie es erneut.
relay-ended = Das eingebaute Relay ist beendet. Starten Sie es erneut.
raw-empty = Es gibt nichts zu senden.
raw-several = Nicht gesendet: Der Frame enthält mehrere Objekte. Senden Sie sie einzeln.
raw-unmarked = Nicht gesendet: Der Frame kann nicht als DEMO gekennzeichnet werden. Seine Daten müssen ein Objekt ohne eigenes `demo` sein, und jeder Schlüssel darf nur in einer Schreibweise vorkommen.
raw-relay-only = Nicht gesendet: Ein nicht lesbarer Frame geht nur an das eingebaute Relay, weil ein Server ihn für echte Patientendaten halten könnte.
# $reason: where the JSON is broken.
raw-patient-cleared = Nicht lesbar ({ $reason }). Es könnte eine 101 sein, daher entfernen Displays den Patienten.
raw-step-cleared = Nicht lesbar ({ $reason }). Es könnte eine 601 sein, daher entfernen Displays den Aufnahmeschritt.
raw-study-cleared = Nicht lesbar ({ $reason }). Es könnte eine 1001 oder 1002 sein, daher entfernen Displays Patient, Aufnahmeschritt und Phase.
raw-unreadable = Nicht lesbar ({ $reason }). Displays ignorieren es und zeigen einen Hinweis.
raw-no-command = es ist kein Objekt mit genau einem Befehl
raw-everybody = alle
# $command: number and name of a command; $receiver: raw-everybody, or number and name of a client type; $count: notices.
raw-valid = { $count ->
        [0] Gültig: { $command } an { $receiver }.
        [one] Gültig: { $command } an { $receiver }, mit { $count } Hinweis.
       *[other] Gültig: { $command } an { $receiver }, mit { $count } Hinweisen.
    }

## Test patients: what is special about each

patient-ordinary = Koreanisch
patient-long = Langer Name
patient-one-word = Ein Wort
patient-one-letter = Ein Buchstabe
patient-64-letters = 64 Buchstaben
patient-hanja = Nur Hanja
patient-japanese = Japanisch
patient-vietnamese = Vietnamesisch
patient-arabic = Arabisch
patient-thai = Thailändisch
patient-null = Ohne Namen
patient-emergency = Notfall
patient-empty-id = Leere Nummer
patient-same-name = Gleicher Name
patient-quotes = Anführungszeichen
patient-emoji = Emoji
patient-direction = Richtungszeichen
patient-leap-day = 29. Februar
patient-no-such-date = Unmögliches Datum
patient-unborn = In der Zukunft geboren
patient-dicom-date = DICOM-Datum

## what was done

toast-written = Gespeichert unter { $place }.
# .started: the program was started with an address of its own, $home.
toast-address-saved = Gespeichert: { $server }. Diese Adresse gilt ab jetzt.
    .started = Gespeichert: { $server }. Gestartet wurde das Programm mit { $home }; wird es wieder so gestartet, gilt wieder jene.
folder-no-manager = { $folder } kann nicht geöffnet werden: Dieser Computer hat dafür keinen Dateimanager.
raw-broken = Zeile { $line }, Spalte { $column }
