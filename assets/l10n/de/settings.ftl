### Settings: what each is for, what values it takes, where a value comes from, and what can be wrong with it.
### Names of settings, values in quotes, file names and commands stay as they are.

## What each setting is for: whole sentences. The id is the name of the setting.

key-server-url = Adresse des WebSocket-Servers der Aufnahmesoftware.
    .title = Serveradresse
key-server-ca-file = PEM-Datei mit Zertifizierungsstellen, denen bei wss:// zusätzlich zu denen des Computers vertraut wird.
    .title = Eigene Zertifizierungsstelle
    .words = CA, PEM, certificate, Zertifikat, Root, Stamm, TLS, SSL
key-display-mode = Ob das Programm mit dem Patientenbildschirm im Vollbild oder mit der Konsole startet. "auto" startet im Vollbild, wenn ein zweiter Monitor angeschlossen ist.
    .title = Beim Start
    .about = Ob das Programm mit dem Patientenbildschirm im Vollbild oder mit diesem Fenster startet. Automatisch: im Vollbild, wenn ein zweiter Monitor angeschlossen ist.
    .auto = Automatisch
    .fullscreen = Patientenbildschirm
    .windowed = Dieses Fenster
key-display-monitor = Dem Patienten zugewandter Monitor: "second", "primary" oder die Kennung eines Monitors, der dann an jedem Anschluss gefunden wird.
    .title = Patientenmonitor
    .about = Der Monitor, der zum Patienten zeigt. Am einfachsten wählen Sie ihn mit den Schaltflächen oben; er wird dann an jedem Anschluss gefunden.
key-display-allow-only-monitor = Ob der Patientenbildschirm den einzigen Monitor füllen darf, der sonst der Bedienperson gehört.
    .title = Einzigen Monitor erlauben
key-display-staff-key = Tasten, mit denen das Personal den Patientenbildschirm nach einem Klick darauf verlässt. Andere Tasten tun das nicht.
    .title = Tasten zum Verlassen des Patientenbildschirms
key-display-keep-awake = Wann die Bildschirme am Einschlafen gehindert werden: "always", solange der Patientenbildschirm offen ist, "exam", solange ein Patient oder eine Untersuchung angezeigt wird, oder "never".
    .title = Bildschirme wach halten
    .about = Wann die Bildschirme am Einschlafen gehindert werden.
    .always = Immer
    .exam = Während Untersuchungen
    .never = Nie
key-display-sleep = Tageszeit, in der der Patientenbildschirm dunkel ist, solange niemand untersucht wird.
    .title = Dunkle Stunden
key-display-theme = Farben des Patientenbildschirms: dunkel, hell oder Weiß auf Schwarz mit dem stärksten Kontrast.
    .title = Farben des Patientenbildschirms
    .dark = Dunkel
    .light = Hell
    .high-contrast = Hoher Kontrast
key-display-language = Sprache des Patientenbildschirms oder zwei Sprachen, die große zuerst. Mehrere Paare wechseln sich alle 8 Sekunden ab.
    .title = Sprachen des Patientenbildschirms
key-display-renderer = Grafik der Konsole: OpenGL, wenn das Programm mit der Konsole startet (auto), immer OpenGL (gl) oder die CPU ohne Grafiktreiber (cpu). Startet OpenGL nicht, wird die CPU verwendet. Der Patientenbildschirm verwendet immer die CPU.
    .title = Grafik
    .about = Was dieses Fenster zeichnet: OpenGL, wenn das Programm damit startet, immer OpenGL oder die CPU ohne Grafiktreiber. Der Patientenbildschirm verwendet immer die CPU.
    .auto = Automatisch
    .gl = OpenGL
    .cpu = Nur CPU
key-display-viewing-distance-m = Abstand zwischen Patient und Bildschirm. Alle Texte sind groß genug, um von dort lesbar zu sein; reicht der Platz nicht, entfallen Beschriftungen, Hinweise und die zweite Sprache.
    .title = Abstand zum Patienten
key-display-diagonal-in = Diagonale des dem Patienten zugewandten Monitors. Standardmäßig die Größe, die der Monitor selbst meldet (EDID), oder 24 Zoll, wenn er keine meldet.
    .title = Bildschirmdiagonale
key-display-show-name = Ob der Name des Patienten angezeigt wird.
    .title = Name
key-display-show-birth-date = Ob das Geburtsdatum des Patienten angezeigt wird.
    .title = Geburtsdatum
key-display-show-step = Ob Körperteil und Projektion als Text angezeigt werden.
    .title = Körperteil und Projektion
key-display-show-figure = Ob die Körperfigur angezeigt wird.
    .title = Körperfigur
key-site-texts = Ordner mit den eigenen Texten der Einrichtung, in Dateien wie denen von `vxdisplay texts export`. Sie ersetzen Texte einer Sprache oder fügen eine Sprache hinzu.
    .title = Ordner eigener Texte
    .about = Ordner mit eigenen Texten. Sie ersetzen Texte einer Sprache oder fügen eine Sprache hinzu.
key-site-procedures = TOML-Datei mit den eigenen Bezeichnungen der Einrichtung für Körperteile und Projektionen: was die Figur zeigt, die Worte für den Patienten und ein Hinweis, was zu tun ist. `vxdisplay alias` zeigt, was daraus wird.
    .title = Datei eigener Körperteile
    .about = Datei mit eigenen Bezeichnungen für Körperteile und Projektionen: was die Figur zeigt, die Worte für den Patienten und ein Hinweis, was zu tun ist.
key-site-name = Name des Krankenhauses oder Raums auf dem Patientenbildschirm. Leer lassen, um keinen anzuzeigen.
    .title = Krankenhaus oder Raum
key-site-waiting-text = Was der Patientenbildschirm anstelle der programmeigenen Worte sagt, solange kein Patient ausgewählt ist: ein Text für alle Sprachen oder einer für jede.
    .title = Text beim Warten
key-site-logo = PNG- oder SVG-Datei mit dem Logo der Einrichtung, das angezeigt wird, solange kein Patient ausgewählt ist. Sie wird bei jeder Änderung einer Einstellung neu gelesen.
    .title = Logo
key-privacy-preset = Wie viel vom Patienten angezeigt wird, wo die folgenden Einstellungen „preset“ sagen: alles (open) oder was in Korea (kr), Japan (jp), der EU und dem Vereinigten Königreich (eu) oder den USA (us) üblich ist.
    .title = Vorgabe zum Datenschutz
    .about = Wie viel von Patienten gezeigt wird, wo die Einstellungen darunter der Vorgabe folgen.
    .open = Alles zeigen
    .kr = Üblich in Korea
    .jp = Üblich in Japan
    .eu = Üblich in EU und UK
    .us = Üblich in den USA
key-privacy-names = Wie viel vom Namen des Patienten angezeigt wird: alles, maskiert, maskiert bis zum Beginn der Untersuchung, nichts oder was die Voreinstellung sagt.
    .title = Patientennamen
    .full = Angezeigt
    .masked = Maskiert
    .masked-until-start = Maskiert bis zum Beginn der Untersuchung
    .hidden = Nicht gezeigt
    .preset = Wie die Vorgabe
key-privacy-birth-date = Wie viel vom Geburtsdatum angezeigt wird; von einem maskierten das Jahr.
    .title = Geburtsdaten der Patienten
    .shown = Gezeigt
    .masked = Maskiert
    .hidden = Nicht gezeigt
    .preset = Wie die Vorgabe
key-privacy-id = Wie viel von einer Patientennummer angezeigt wird, die für einen Namen steht; von einer maskierten die letzten zwei Zeichen.
    .title = Patientennummern
    .shown = Gezeigt
    .masked = Maskiert
    .hidden = Nicht gezeigt
    .preset = Wie die Vorgabe
key-privacy-step = Wie viel von Körperteil und Projektion angezeigt wird; maskiert nur, dass es einen Aufnahmeschritt gibt. Dann verrät es auch die Figur nicht.
    .title = Was untersucht wird, als Text
    .shown = Gezeigt
    .masked = Maskiert
    .hidden = Nicht gezeigt
    .preset = Wie die Vorgabe
key-privacy-figure = Ob die Körperfigur zeigt, was untersucht wird, dasteht, ohne es zu verraten (masked), oder nicht angezeigt wird.
    .title = Was untersucht wird, an der Figur
    .about = Ob die Figur zeigt, was untersucht wird, ohne Hinweis dasteht oder nicht gezeigt wird.
    .shown = Gezeigt
    .masked = Maskiert
    .hidden = Nicht gezeigt
    .preset = Wie die Vorgabe
key-exam-hold-on-link-loss-secs = Wie lange der Patient auf dem Bildschirm bleibt, nachdem die Verbindung verloren gegangen ist.
    .title = Nach einem Verbindungsverlust
key-exam-clear-after-complete-secs = Wie lange der Patient auf dem Bildschirm bleibt, nachdem die Untersuchung abgeschlossen wurde.
    .title = Nach der Untersuchung
key-exam-max-age-secs = Wie lange der Patient auf dem Bildschirm bleibt, wenn der Server nichts mehr zur Untersuchung sendet.
    .title = Ohne Neuigkeiten
key-exam-pair-within-secs = Wie lange vor seinem Patienten ein Aufnahmeschritt eintreffen darf, um noch mit diesem Patienten angezeigt zu werden.
    .title = Aufnahmeschritt vor dem Patienten
key-link-ping-interval-secs = Zeit zwischen zwei Pings.
    .title = Ping-Intervall
key-link-dead-after-secs = Wie lange der Server schweigen darf, bis die Verbindung als verloren gilt. Muss länger als das Ping-Intervall sein.
    .title = Verloren nach Stille von
key-console-language = Sprache der Konsole und der Befehle. "auto" folgt der Sprache des Systems; wird sie nicht angeboten, ist es Englisch.
    .title = Sprache dieses Fensters
    .about = Sprache dieses Fensters und der Befehle.
key-console-theme = Ob die Konsole dunkel oder hell ist.
    .title = Farben dieses Fensters
    .dark = Dunkel
    .light = Hell
key-console-tray-icon = Ob der Infobereich des Desktops ein Symbol mit dem Zustand der Verbindung zeigt. Ein Klick öffnet die Konsole; das Menü kann auch den Patienten ausblenden.
    .title = Symbol im Infobereich
    .about = Ob der Infobereich des Desktops ein Symbol mit dem Zustand der Verbindung zeigt. Ein Klick öffnet die Konsole; das Menü kann auch den Patienten ausblenden.
key-messages-keep-patient-data-mins = Wie lange das Nachrichtenprotokoll Patientendaten behält. Danach bleiben nur Pseudonyme.
    .title = Patientendaten in Nachrichten behalten
key-relay-listen = Adresse, auf der `vxdisplay relay` Verbindungen annimmt. Jede andere Adresse als 127.0.0.1 oder [::1] öffnet es für das Netzwerk.
    .title = Adresse des Relays
    .about = Adresse, auf der das Relay Verbindungen annimmt. Jede andere Adresse als 127.0.0.1 oder [::1] öffnet es für das Netzwerk.
key-relay-dialect = Ob sich das Relay verhält, wie es das API-Dokument beschreibt (document), oder wie der Prototyp-Server (prototype).
    .title = Verhalten des Relays
    .about = Ob sich das Relay verhält, wie es das API-Dokument beschreibt, oder wie der Prototyp-Server.
    .document = API-Dokument
    .prototype = Prototyp
key-relay-allowed-hosts = Hostnamen, unter denen Displays das Relay erreichen dürfen, durch Kommas getrennt. localhost sowie Name und Adressen dieses Computers sind immer erlaubt.
    .title = Hostnamen des Relays
key-health-prometheus-listen = Adresse, auf der das laufende Programm Prometheus seinen Zustand anbietet, ohne Patientendaten und nur für diesen Computer. Leer lassen, um nichts anzubieten.
    .title = Metriken für Prometheus
key-log-level = Mindeststufe der Einträge, die ins Protokoll geschrieben werden.
    .title = Protokollstufe
    .error = Fehler
    .warn = Warnungen
    .info = Information
    .debug = Einzelheiten
    .trace = Alles
key-log-file = Ob zusätzlich zur Standardfehlerausgabe eine Protokolldatei geschrieben wird.
    .title = Protokolldatei schreiben
key-log-keep-days = Wie viele tägliche Protokolldateien aufbewahrt werden.
    .title = Protokolldateien behalten
key-log-max-mib-per-day = Höchstgröße der Protokolldatei eines Tages. Ist sie voll, steht das im Protokoll, und am nächsten Tag geht es weiter.
    .title = Größte Protokolldatei eines Tages
key-diagnostics-core-dumps = Ob das System den Speicher des Programms bei einem Absturz auf die Festplatte schreiben darf. Eine solche Datei enthält Patientendaten.
    .title = Speicherabbilder

## What values are allowed: parts of sentences, without a full stop.

# Follows a wrong value on the command line.
allowed-values = erlaubt: { $allowed }
# The end of a list. $before: all names but the last, with commas between them.
name-list = { $before } oder { $last }
name-list-before = { $before }, { $next }
# $names: a list.
allowed-choice = { $names }
# $max: a number of characters.
allowed-text = eine Zeile mit höchstens { $max } Zeichen
allowed-waiting-texts = ein Text mit höchstens { $max } Zeichen für alle Sprachen oder einer für jede, etwa "ko: 앉아서 기다려 주십시오 | en: Please take a seat", oder "" für den programmeigenen
allowed-url = eine Adresse, die mit ws:// oder wss:// beginnt, zum Beispiel ws://localhost:55111
allowed-hosts = Hostnamen oder IP-Adressen, durch Kommas getrennt, zum Beispiel "relaypc, relaypc.clinic.example, 10.1.2.3", oder "" für keine
# $names: a list of language tags.
allowed-languages = { $names } oder zwei davon, die große zuerst, zum Beispiel "ko,en"; Paare, die sich abwechseln, mit Semikolon trennen, zum Beispiel "ko,en; vi"
allowed-seconds = eine Zahl von { $min } bis { $max } (Sekunden)
# $unit: one of the units below.
allowed-number = eine Zahl von { $min } bis { $max } ({ $unit })
allowed-auto-number = auto oder eine Zahl von { $min } bis { $max } ({ $unit })
allowed-whole = eine ganze Zahl von { $min } bis { $max } ({ $unit })
allowed-bool = true (ja) oder false (nein)
allowed-file = der vollständige Pfad einer Datei oder "" für keine
allowed-folder = der vollständige Pfad eines Ordners oder "" für keinen
allowed-subject-token = höchstens 64 Buchstaben ohne Umlaute, Ziffern, - und _ oder "" für keinen
allowed-nats-servers = Adressen von NATS-Servern, zum Beispiel nats://broker:4222 oder tls://broker, mit Kommas dazwischen, ohne Passwörter und höchstens 16, oder "" für keine
allowed-listen = eine IP-Adresse und ein Port, zum Beispiel 127.0.0.1:55111, 0.0.0.0:55111 oder [::1]:55111 (Port 0: irgendein freier)
allowed-loopback-listen = eine IP-Adresse nur dieses Computers und ein Port, zum Beispiel 127.0.0.1:9106 oder [::1]:9106, oder "" für keine
allowed-monitor = second, primary oder eine Kennung aus `vxdisplay monitors`, zum Beispiel "DEL DELL U2412M YMYH1423"
allowed-chord = Strg (Ctrl) oder Alt, wahlweise Umschalt (Shift), und ein Buchstabe, eine Ziffer oder F1 bis F12, zum Beispiel Ctrl+Shift+F11; Alt+F4, Ctrl+C, Ctrl+X, Ctrl+V und Ctrl+Alt+F1 bis F12 verwendet das System
allowed-hours = zwei verschiedene Tageszeiten, zum Beispiel "22:00-06:00", oder "" für nie

unit-metres = Meter
unit-inches = Zoll
unit-minutes = Minuten
unit-days = Tage
unit-mebibytes = MiB

## Where a value comes from. $place: a file with its line, a variable, an option, a value of the registry.

source-default = Vorgabe
    .place = die Vorgabe
# $kind: one of the kinds of files below.
source-file = { $kind } { $place }
source-environment = Umgebungsvariable { $place }
source-argument = Argument { $place }
source-installer = Installation { $place }
source-policy = Richtlinie { $place }

file-machine = Computerdatei
file-user = Benutzerdatei
file-config = Konfigurationsdatei
file-policy = Richtliniendatei

## What was ignored, or read as something else: without a full stop. $key: a setting.

note-locked = { $key } ist vom Administrator in { $file } gesperrt; der Wert aus { $place } wurde ignoriert
note-policy = { $key } ist durch eine Richtlinie festgelegt; der Wert aus { $place } wurde ignoriert
note-in-quotes = { $place }: die Anführungszeichen um den Wert gehören zum Wert und werden angezeigt; entfernen Sie sie, wenn das nicht gewollt ist
# $name: a value of an earlier version; $now: the value that took its place.
note-former = { $place }: { $key } hat den Wert "{ $name }" nicht mehr, er wird als "{ $now }" gelesen; ändern Sie ihn dort
note-site-texts = { $place }: { $reason }; stattdessen wird der eingebaute Text verwendet
note-unknown = { $place } ist keine Einstellung dieser Version und wurde ignoriert

## What is wrong in files, variables and arguments: without a full stop. The program does not start.

# Two or more problems, one a line.
problems =
    { $first }
    { $next }
# $kind: one of the kinds of files above; $reason: what the system says.
problem-unreadable = { $path }: diese Datei ({ $kind }) kann nicht gelesen werden ({ $reason }); prüfen Sie ihre Berechtigungen oder verschieben Sie sie
# $named-by: --config or VXDISPLAY_CONFIG. .quoted: the name has quotation marks.
problem-missing = { $path }: diese Datei gibt es nicht; prüfen Sie den Pfad aus { $named-by }
    .quoted = { $path }: diese Datei gibt es nicht; prüfen Sie den Pfad aus { $named-by }; die Anführungszeichen gehören zum Pfad: entfernen Sie sie
problem-too-large = { $path }: diese Datei ({ $kind }) ist größer als { $max } KiB und damit zu groß für Einstellungen
# $fault: one of the faults below.
problem-at = { $place }: { $fault }
# $count: further problems of a place that has many.
problem-more = { $place }: und { $count } weitere; korrigieren Sie zuerst die obigen
# Times in seconds; -at: where they come from.
problem-dead-before-ping = link.dead_after_secs ({ $dead-after } s, { $dead-at }) muss länger sein als link.ping_interval_secs ({ $ping-interval } s, { $ping-at }), sonst würde jede ruhige Verbindung als verloren gelten; erhöhen Sie den ersten Wert oder verringern Sie den zweiten
    .window = „{ $dead }“ ({ $dead-after } s) muss länger sein als „{ $ping }“ ({ $ping-interval } s), sonst würde jede ruhige Verbindung als verloren gelten. Erhöhen Sie den ersten Wert oder verringern Sie den zweiten.
problem-waiting-text-too-long = site.waiting_text ({ $text }, { $at }) ist zu lang, um auf einem Bildschirm von { $diagonal } Zoll aus { $distance } m gelesen zu werden; kürzen Sie ihn oder berichtigen Sie display.viewing_distance_m oder display.diagonal_in
    .window = { $text } („{ $waiting }“) ist zu lang, um auf einem Bildschirm von { $diagonal } Zoll aus { $distance } m gelesen zu werden. Kürzen Sie ihn, oder berichtigen Sie „{ $distance-title }“ oder „{ $diagonal-title }“.

## Faults at a place

# $reason: one of the reasons of TOML. .line: with the line of the file.
fault-syntax = das ist kein TOML ({ $reason })
    .line = das ist kein TOML ({ $reason }): { $text }
# $character: a character with its name; $remedy: one of the remedies below.
fault-lookalike = TOML lässt dieses Zeichen hier nicht zu: { $character }; { $remedy }
fault-syntax-of = { $key }: dieser Wert ist kein TOML ({ $reason }); erlaubt: { $allowed }
# $name: a setting, or a section in brackets. .key: a setting, with its values.
fault-twice = { $name } steht zweimal da; behalten Sie einen Eintrag
    .key = { $name } steht zweimal da; behalten Sie einen Eintrag; erlaubt: { $allowed }
fault-not-utf8 = diese Zeile enthält Bytes, die kein UTF-8 sind; speichern Sie die Datei als UTF-8
fault-variable-not-utf8 = der Wert ist kein UTF-8
fault-in-quotes = der Wert steht in Anführungszeichen ({ $mark }); sie gehören hier zum Wert: entfernen Sie sie
# $hint: one of the hints below.
fault-unknown-key = es gibt keine Einstellung { $name }; { $hint }
fault-unknown-section = es gibt keinen Abschnitt [{ $name }]; { $hint }
fault-not-a-section = { $name } ist ein Abschnitt: schreiben Sie [{ $name }] in eine eigene Zeile und seine Einstellungen darunter
fault-unknown-variable = diese Variable gibt es nicht; { $hint }
# $error: why the value is not accepted.
fault-value = { $key }: { $error }
fault-locked-by-user = nur die Computerdatei darf Einstellungen sperren; entfernen Sie `locked` aus dieser Datei
fault-locked-in-section = `locked` gehört über den ersten [Abschnitt]
fault-locked-not-a-list = `locked` muss eine Liste von Einstellungen in Anführungszeichen sein, zum Beispiel locked = ["server.url"]

hint-list-all = `vxdisplay settings` zeigt alle
hint-without-quotes = schreiben Sie { $name } ohne Anführungszeichen
hint-did-you-mean = meinten Sie { $name }?
hint-section-has = [{ $section }] hat { $names }
hint-sections = es gibt { $names }
hint-variable = eine Variable besteht aus { $prefix }, dem Abschnitt, zwei Unterstrichen und dem Namen, zum Beispiel VXDISPLAY_SERVER__URL; `vxdisplay settings` zeigt alle Einstellungen

remedy-quotes = schreiben Sie gerade Anführungszeichen { $quote } auf beide Seiten eines Textes
remedy-instead = schreiben Sie stattdessen { $characters }
remedy-line-end = schreiben Sie stattdessen ein Zeilenende dieses Systems
remedy-digit = schreiben Sie stattdessen eine Ziffer von 0 bis 9
remedy-space = schreiben Sie stattdessen ein Leerzeichen mit der Leertaste
remedy-remove = entfernen Sie es
remedy-letters = außerhalb von Texten in Anführungszeichen und Kommentaren lässt TOML nur a bis z, Ziffern und wenige Zeichen zu

## Why a value is not accepted

# $wanted, $found: types below.
value-wrong-type = nötig ist { $wanted }, gefunden wurde { $found }; erlaubt: { $allowed }
# $found: the value in quotes, or one of the descriptions below.
value-not-valid = { $found } ist nicht gültig; erlaubt: { $allowed }
# $why: one of the sentences below.
value-unfit = { $why }; erlaubt: { $allowed }
unfit-twice = { $text } ist ein zweiter Text für dieselbe Sprache
unfit-too-many = { $text } ist ein Text zu viel: es kann { $most } geben
unfit-undrawable = die Schriften des Programms können das Zeichen { $character } nicht darstellen
unfit-nothing = { $text } hat nach der Sprache keinen Text
# $found: in quotes; $error: a sentence about the address.
value-url = { $found } ist nicht gültig. { $error }

# $character: one of the characters of reasons.ftl.
found-unseen = { $text } (enthält { $character })
found-monitor-number = { $text } (Nummern nur auf der Befehlszeile)
found-control-characters = ein Text mit Steuerzeichen
found-secret = eine Adresse mit Passwort oder Token
# $count: a number of characters.
found-characters =
    { $count ->
        [one] ein Text mit { $count } Zeichen
       *[other] ein Text mit { $count } Zeichen
    }

# Types of values: as they were found, and (.wanted) as they must be.
type-text = Text in Anführungszeichen
    .wanted = Text in Anführungszeichen
type-whole = eine ganze Zahl
    .wanted = eine ganze Zahl ohne Anführungszeichen
type-decimal = eine Zahl mit Nachkommastellen
    .wanted = eine Zahl ohne Anführungszeichen
type-number = eine Zahl
    .wanted = eine Zahl ohne Anführungszeichen
type-bool = true oder false
    .wanted = true oder false ohne Anführungszeichen
type-list = eine Liste
    .wanted = eine Liste
type-nothing = nichts
    .wanted = nichts
type-section = ein Abschnitt
    .wanted = ein Abschnitt
type-sections = eine Liste von Abschnitten
    .wanted = eine Liste von Abschnitten
type-date = ein Datum oder eine Uhrzeit
    .wanted = ein Datum oder eine Uhrzeit
type-table = eine Tabelle in geschweiften Klammern
    .wanted = eine Tabelle in geschweiften Klammern
type-large-number = eine zu große Zahl
    .wanted = eine Zahl
type-registry-data = Daten, die weder REG_SZ noch REG_DWORD sind
    .wanted = Text
type-untyped = etwas anderes
    .wanted = Text

## What is wrong with a server address: whole sentences.

url-empty = Die Adresse ist leer. Geben Sie eine ein, zum Beispiel ws://localhost:55111.
# $max: a number of bytes.
url-too-long = Die Adresse ist länger als { $max } Bytes.
# .meant: with the address that was probably meant.
url-scheme = Die Adresse muss mit ws:// oder wss:// beginnen.
    .meant = Die Adresse muss mit ws:// oder wss:// beginnen; meinten Sie { $meant }?
url-no-host = Die Adresse hat keinen Host. Geben Sie eine ein, zum Beispiel ws://localhost:55111.
# $host: in quotes.
url-host = { $host } ist weder ein Hostname noch eine IPv4-Adresse noch eine IPv6-Adresse in Klammern. Verwenden Sie die Form server-1, 192.168.0.10 oder [::1].
# $port: in quotes.
url-port = { $port } ist kein Port. Ein Port ist eine ganze Zahl von 1 bis 65535.
url-user-colon = Der Benutzername in der Adresse enthält %3A (einen Doppelpunkt), der nicht gesendet werden kann. Der Server muss den Benutzer unter einem anderen Namen kennen.
url-user-control = Benutzername oder Passwort in der Adresse enthält ein Steuerzeichen, das nicht gesendet werden kann. Korrigieren Sie den prozentkodierten Teil.
url-user-not-utf8 = Der prozentkodierte Benutzername oder das Passwort in der Adresse ist kein UTF-8. Ein Buchstabe wie ü wird %C3%BC geschrieben.
# $hidden: what stands where a password is hidden.
url-user-hidden = Das Passwort in der Adresse ist { $hidden }, was nur für ein verborgenes Passwort steht. Geben Sie das Passwort selbst ein.
url-fragment = Eine WebSocket-Adresse darf keinen Teil nach '#' haben. Entfernen Sie ihn oder schreiben Sie # als %23.
url-at-in-path = Hinter dem ersten / der Adresse steht ein @. Schreiben Sie in einem Passwort / als %2F, in einem Pfad @ als %40.
# $character: in quotes.
url-character-in-user = Benutzername oder Passwort in der Adresse enthält { $character }; das muss prozentkodiert werden (ein Leerzeichen ist %20, % selbst %25).
url-character-in-path = Der Pfad der Adresse enthält { $character }; das muss prozentkodiert werden (ein Leerzeichen ist %20, % selbst %25).

## Why a change was not saved

# $reason: one of the reasons of TOML. .line: with the line of the file.
edit-syntax = Zeile { $line } der Einstellungsdatei enthält einen Fehler, und nichts wurde geändert. Korrigieren Sie sie zuerst.
edit-not-a-section = [{ $name }] ist in der Einstellungsdatei kein Abschnitt. Korrigieren Sie das zuerst dort.
save-no-place = Dieses System hat keinen Ort für Einstellungen eines Benutzers, daher kann nichts gespeichert werden. Bitten Sie die Administration um eine Einstellungsdatei für dieses Display.
# $problems: one of the problems above, or several.
save-broken-file = Die Einstellungsdatei enthält einen Fehler, und nichts wurde geändert. Korrigieren Sie sie zuerst: { $problems }.
# $reason: what the system says.
save-file = { $path }: { $reason }. Prüfen Sie die Berechtigungen des Ordners und den Datenträger.

## policy templates of Windows
policy-supported = VX Display 0.1 oder höher
policy-description = Legt die Einstellungen von VX Display, dem Zweitbildschirm für Patienten, fest und sperrt sie.
# $meaning: what a setting is for. $allowed: its values. $default: its value where nobody sets it.
policy-explain =
    { $meaning }

    Zulässig: { $allowed }
    Standard: { $default }

## What is wrong with a value of display.language

# $text: what is written. $why: one of the reasons below.
found-languages = { $text } ({ $why })
languages-nothing = darin steht keine Sprache
languages-gap = neben einem Komma oder Semikolon fehlt eine Sprache
# $tag: a part of it, in quotes.
languages-not-a-tag = { $tag } ist kein Sprachkürzel
languages-three = höchstens zwei Sprachen stehen zugleich da; trennen Sie weitere mit einem Semikolon
# $tag: a language tag.
languages-same = { $tag } ist zugleich die große und die kleine Sprache
# $pair: such as ko,en.
languages-repeated = { $pair } kommt zweimal vor
# $most: a number.
languages-too-many = höchstens { $most } können sich abwechseln
# $tag: a language tag.
languages-not-offered = es gibt keine Texte in { $tag }
languages-other-list = in einer Liste stehen Sprachkürzel in Anführungszeichen

## Notes

# $place, $reason: as in note-site-texts; nothing is replaced.
note-site-texts-kept = { $place }: { $reason }
# $key: the key. $error: value-not-valid or value-wrong-type.
note-refused = { $place }: { $key }: { $error }; es gilt der Vorgabewert

procedures-side-refused = { $word } nennt im eigenen Wortschatz des Programms die Seite { $side } und kann deshalb nicht { $id } bedeuten. Der Eintrag wird nicht verwendet.
procedures-side-hidden = { $word } nennt im eigenen Wortschatz des Programms die Seite { $side }. Als { $id } verdeckt der Eintrag diese Seite.
procedures-side-contradicted = side = { $own }, aber die Bezeichnung selbst sagt { $read }. Der Bildschirm zeigt keine der beiden Seiten; korrigieren Sie eine der Angaben.
procedures-word-refused = { $word } bedeutet im eigenen Wortschatz des Programms { $known } und kann deshalb nicht { $id } bedeuten. Der Eintrag wird nicht verwendet.
procedures-words-side = { $key } nennt die Seite { $side }, aber die Bezeichnung ist nicht von dieser Seite. Diese Worte werden nicht gezeigt.
procedures-twice = Zeile { $line } hat schon ein [[procedure]] für diese Namen. Wo sie sich unterscheiden, gilt das spätere.
procedures-no-side = side = { $side }, aber { $region } hat keine Seiten: Es wird keine gezeigt
site-no-language = { $tag } ist keine Sprache dieses Bildschirms, niemand sieht also diesen Text; es gibt: { $languages }

key-relay-tls-certificate = PEM-Datei mit dem Zertifikat des Relays und dahinter denen seiner Aussteller. Zusammen mit relay.tls_key spricht das Relay nur noch TLS (wss://). Die Dateien werden neu gelesen, wenn sie sich ändern.
    .title = Zertifikat des Relays
    .about = PEM-Datei mit dem Zertifikat des Relays und dahinter denen seiner Aussteller. Zusammen mit dem privaten Schlüssel nimmt das Relay nur noch wss:// an. Ändern sich die Dateien, werden sie neu gelesen.
key-relay-tls-key = PEM-Datei mit dem privaten Schlüssel zu relay.tls_certificate, ohne Passwort. Nur der Benutzer, unter dem das Relay läuft, sollte sie lesen können.
    .title = Privater Schlüssel des Relays
    .about = PEM-Datei mit dem privaten Schlüssel zum Zertifikat, ohne Passwort. Nur der Benutzer, unter dem das Relay läuft, sollte sie lesen können.
key-relay-sender-token-file = Datei mit einem Token von 16 bis 256 Zeichen. Ist sie gesetzt, dürfen nur Clients, die dieses Token beim Verbinden vorzeigen, über das Relay Untersuchungsereignisse senden.
    .title = Datei mit dem Token der Sender
key-relay-snapshot = Ob ein Display, das sich spät verbindet, erfährt, welche Untersuchung läuft. Der Server von VXvue teilt ihm nichts mit.
    .title = Spät verbundene Displays informieren
key-relay-bridge = Adressen der NATS-Server, über die dieses Relay die Ereignisse seines Raums veröffentlicht oder einem anderen Raum folgt, etwa nats://broker:4222 oder tls://broker, durch Kommas getrennt. Leer lassen für keine Brücke. Passwörter gehören in relay.bridge_credentials.
    .title = NATS-Server der Brücke
    .about = Adressen der NATS-Server, über die dieses Relay die Ereignisse seines Raums veröffentlicht oder einem anderen Raum folgt, etwa nats://broker:4222 oder tls://broker, durch Kommas getrennt. Leer lassen für keine Brücke. Passwörter gehören in die Datei mit den Zugangsdaten.
key-relay-bridge-direction = Ob das Relay die Ereignisse seines eigenen Raums veröffentlicht (publish) oder die eines anderen Raums auf seinen Displays zeigt (follow). Ein Relay, das einem Raum folgt, nimmt von niemandem sonst Ereignisse an.
    .title = Richtung der Brücke
    .about = Ob das Relay die Ereignisse seines eigenen Raums veröffentlicht oder die eines anderen Raums auf seinen Displays zeigt. Ein Relay, das einem Raum folgt, nimmt von niemandem sonst Ereignisse an.
    .publish = Diesen Raum veröffentlichen
    .follow = Einem anderen Raum folgen
key-relay-bridge-site = Kurzname der Einrichtung in den Subjects vx.Einrichtung.Raum.Befehl: Buchstaben ohne Umlaute, Ziffern, - und _. Er muss auf allen Relays gleich sein, die zusammengehören.
    .title = Einrichtung der Brücke
key-relay-bridge-room = Kurzname des Raums, der veröffentlicht oder dem gefolgt wird: Buchstaben ohne Umlaute, Ziffern, - und _. Einen Raum darf nur ein Relay veröffentlichen.
    .title = Raum der Brücke
key-relay-bridge-credentials = Datei mit dem, was das Relay den NATS-Servern vorzeigt: user:password, ein Token, der Seed eines nkey oder eine .creds-Datei. Nur der Benutzer, unter dem das Relay läuft, sollte sie lesen können.
    .title = Zugangsdaten der Brücke
key-relay-bridge-ca-file = PEM-Datei mit Zertifikaten von Stellen, denen für die NATS-Server neben denen des Betriebssystems vertraut wird.
    .title = Zertifizierungsstellen der Brücke
key-relay-bridge-patient-data = Ob Patientendaten über die Brücke gehen. Ohne sie sehen andere Räume Schritte, Beginn und Ende von Untersuchungen, aber keine Namen.
    .title = Patientendaten über die Brücke
