# What the commands print (ids of src/commands and main.rs).
### Commands, options, names of settings and variables, file names and addresses stay as they are.
### $reason: one of the reasons of reasons.ftl. An error follows "vxdisplay: ".

## Errors of all commands

# $problems: what is wrong, one a line.
settings-not-used =
    die Einstellungen können nicht verwendet werden:
    { $problems }
system-error = das System hat einen Fehler gemeldet: { $reason }
output-not-written = die Ausgabe konnte nicht geschrieben werden: { $reason }. Schaffen Sie am Ziel der Ausgabe Platz, oder leiten Sie sie um, und starten Sie den Befehl erneut.
interrupt-not-heard = Strg+C und SIGTERM können nicht empfangen werden: { $reason }
folder-not-made = der Ordner { $folder } kann nicht angelegt werden: { $reason }. Wählen Sie einen anderen Ordner.

## What is said of a file in place of the system's words: parts of sentences, without a full stop

file-not-regular = es ist keine gewöhnliche Datei
file-silent = 5 s lang kam nichts mehr davon
file-too-large = die Datei ist zu groß
file-not-utf8 = die Datei ist nicht in UTF-8
file-too-deep = die Klammern sind zu tief geschachtelt
file-not-there = sie ist nicht vorhanden
file-no-name = das ist kein Dateiname
file-locked = ein anderes Programm schreibt seit 5 s in diesen Ordner
file-of-another = er gehört jemand anderem
internal-error = ein interner Fehler

## Mistakes in a site's own texts: parts of sentences, without a full stop. $id, $name: a message of a file.

site-not-a-tag = kein Sprachkürzel wie ko, zh-Hans oder pt-BR
# $character: in quotes.
site-undrawable = keine der mitgelieferten Schriften hat das Zeichen { $character }
# $names: files.
site-no-file = keine der Dateien { $names } ist vorhanden
site-not-a-message = das ist keine Nachricht (id = Text)
site-unknown = { $id }: das Programm hat keine solche Nachricht
site-empty = { $id }: der Text fehlt
# $name: a form of a message.
site-form-missing = { $name } fehlt
# $argument: the name of an argument.
site-strange = { $name }: { $argument } gehört nicht zu den Argumenten
# $argument: another message, a term or a function.
site-reference = { $name }: { $argument } ist hier nicht erlaubt, nur die eigenen Argumente der Nachricht
# $why: site-missing, or one of the reasons of Fluent.
site-flaw = { $id }: { $why }
site-missing = diese Nachricht fehlt

## check

# The names of the rungs, in front of their lines.
check-name-address = Adresse
check-name-port = Port
check-name-websocket = WebSocket
check-name-register = Registrierung
check-name-ping = Ping
check-name-data = Daten
check-no-thread = die Prüfung konnte nicht gestartet werden: { $reason }. Schließen Sie andere Programme, und versuchen Sie es erneut.
# $rung: one of the names above.
check-failed = die Verbindungsprüfung ist bei „{ $rung }“ gescheitert. { $why }
# $server: the address of the server; $zone: such as +09:00.
check-watching = Die Verbindung zu { $server } wird beobachtet; Strg+C beendet. Zeiten sind Ortszeit (UTC{ $zone }).

## settings

explain-none = (keiner)
# $source: where a value comes from.
explain-locked = { $source } (gesperrt)
explain-files = Dateien
explain-machine = Computer
explain-policy = Richtlinie
explain-user = Benutzer
explain-user-not-read = Benutzer (nicht gelesen)
explain-config = Konfiguration
explain-logs = Protokolle
# $name: one of those above. .missing: the file does not exist.
explain-file = { $name }: { $path }
    .missing = { $name }: { $path } (nicht vorhanden)
explain-no-file = { $name }: keine (kein Benutzerordner)
# $note: without a full stop.
explain-note = Hinweis: { $note }.

## monitors

monitor-identity = Kennung
monitor-connector = Anschluss
monitor-place = Lage
monitor-diagonal = Diagonale
monitor-inches = { $inches } Zoll
monitor-is = ist
# What a monitor is.
monitor-chosen = gewählt
monitor-primary = Hauptmonitor
monitor-mirrored = dupliziert
monitor-asleep = im Ruhezustand
monitors-no-display = die Monitore können nicht aufgelistet werden, weil es keine Anzeige gibt ({ $reason }). Starten Sie vxdisplay in einer Desktop-Sitzung, oder setzen Sie DISPLAY oder WAYLAND_DISPLAY.
# $why: one of those below.
monitors-refused = die Monitore können nicht aufgelistet werden: { $why }
monitors-x-server-said = Meldung des X-Servers: { $reason }
monitors-compositor-said = Meldung des Wayland-Compositors: { $reason }
monitors-windows-silent = Windows hat sie nicht aufgelistet
monitors-unsupported = die Monitore dieses Systems können nicht aufgelistet werden
monitors-not-followed = die Monitore können nicht beobachtet werden

## relay

listening = lauscht auf { $address }
# $host: a host, as it stands before the colon of the port.
listen-port-in-use = ein anderes Programm, vielleicht der Server von VXvue, lauscht auf { $address }. Beenden Sie es, oder wählen Sie mit --listen { $host }:0 einen anderen Port.
listen-not-permitted = das System erlaubt nicht, auf { $address } zu lauschen. Wählen Sie mit --listen einen Port ab 1024 (unter Windows einen nicht reservierten).
listen-no-such-address = dieser Computer hat die Adresse { $address } nicht. Wählen Sie mit --listen eine seiner eigenen Adressen oder 127.0.0.1.
listen-refused = das Relay konnte nicht auf { $address } lauschen: { $reason }. Versuchen Sie --listen 127.0.0.1:0.

## send

# $date: what was given.
send-birth-date = --birth { $date } kann kein Geburtsdatum sein. Schreiben Sie es als JJJJ-MM-TT, zum Beispiel 1988-02-14.
send-blank-id = --id ist leer, und ohne Patientennummer kann niemand angekündigt werden. Geben Sie eine an, zum Beispiel --id DEMO-1.
send-timed-out = { $server } wurde nicht innerhalb von { $seconds } s erreicht. Prüfen Sie die Adresse, und ob der Server läuft.
# .numbered: with an error number.
send-register-refused = { $server } hat die Registrierung als VXvue (2) ohne Fehlernummer abgelehnt. Prüfen Sie das Protokoll des Servers.
    .numbered = { $server } hat die Registrierung als VXvue (2) mit Fehler { $number } abgelehnt. Prüfen Sie das Protokoll des Servers.
    .token = { $server } hat die Registrierung als VXvue (2) mit Fehler { $number } abgelehnt. Ist es ein Relay, das ein Token der Sender verlangt, schreiben Sie es in die Adresse: --server ws://x:TOKEN@HOST:PORT.
send-event-refused = { $server } hat das Ereignis ohne Fehlernummer abgelehnt. Prüfen Sie das Protokoll des Servers.
    .numbered = { $server } hat das Ereignis mit Fehler { $number } abgelehnt. Prüfen Sie das Protokoll des Servers.
    .token = { $server } hat das Ereignis mit Fehler { $number } abgelehnt. Ist es ein Relay, das ein Token der Sender verlangt, schreiben Sie es in die Adresse: --server ws://x:TOKEN@HOST:PORT.
send-closed = { $server } hat die Verbindung geschlossen, bevor das Ereignis zugestellt war. Prüfen Sie das Protokoll des Servers.
send-unconfirmed = unbestätigt: { $server } hat die Registrierung nicht beantwortet; manche Server tun das nicht. Das Ereignis wird trotzdem gesendet.
link-no-thread = die Verbindung konnte nicht gestartet werden: { $reason }. Schließen Sie andere Programme, und versuchen Sie es erneut.

## watch and replay: parts of a line, with bars between them

# $link: a state of the link; $number: which connection since the start.
watch-link = Verbindung { $link } (Nr. { $number })
watch-patient = { $id } { $name }, geboren { $birth }
printing-no-thread = die Ausgabe konnte nicht gestartet werden: { $reason }. Schließen Sie andere Programme, und versuchen Sie es erneut.
printing-stopped = die Ausgabe ist durch einen internen Fehler abgebrochen. Starten Sie den Befehl erneut.
replay-not-opened = { $file } kann nicht geöffnet werden: { $reason }. Prüfen Sie den Namen und die Berechtigungen.
replay-no-thread = die Wiedergabe konnte nicht gestartet werden: { $reason }. Schließen Sie andere Programme, und versuchen Sie es erneut.

## shots and texts

shots-not-written = { $file } kann nicht geschrieben werden: { $reason }. Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner.
card-title = Installationskarte
card-close = Esc oder F11 schließt diese Karte.
card-frame = Der dünne Rahmen muss an allen vier Seiten zu sehen sein.
card-readable = Lesbar aus { $distance } m
card-ruler = Dieses Lineal muss { $length } mm lang sein. Wenn nicht, berichtigen Sie display.diagonal_in.
card-monitor = Monitor: { $identity } ({ $connector })
card-no-monitor = Monitor: nicht bekannt, dies ist ein Bild
card-size = { $width } × { $height } Pixel, Skalierung { $scale }, { $diagonal } Zoll
card-legible = Kleinster Text für Patienten bei { $distance } m: Großbuchstaben von { $millimetres } mm, { $pixels } Pixel
card-sides = Oben links und rechts: rechts und links des Patienten, wie bei der Figur.
card-contrast = Jedes Quadrat muss sich vom Grund abheben; die Zahl ist sein Kontrast.
card-writings = Alle Namen müssen vollständig sein, ohne leere Kästchen.
shortage-of-size = Aus { $distance } m Entfernung ist ein Bildschirm von { $diagonal } Zoll zu klein: Texte sind kleiner als nötig.
shortage-of-room = Aus { $distance } m Entfernung hat ein Bildschirm von { $diagonal } Zoll keinen Platz für: { $left-out }.
shortage-labels = Beschriftungen
shortage-steps = Namen der Schritte
shortage-hints = Hinweise
shortage-language = zweite Sprache
shortage-figure = Figur
shortage-announced = Körperteil oder Projektion wie empfangen
card-display-runs = VX Display läuft für { $server }, und die Karte darf seinen Patienten nicht verdecken; beenden Sie es zuerst, oder schreiben Sie ein Bild mit --shots DIR
shots-no-png = ein Bild kann nicht als PNG gespeichert werden: { $reason }
texts-not-written = { $file } kann nicht geschrieben werden: { $reason }.
    .exists = { $file } kann nicht geschrieben werden: { $reason }. Wählen Sie einen Ordner ohne solche Dateien; vorhandene Dateien werden nicht ersetzt.
texts-none = In diesem Ordner sind keine Texte.
# $languages: language tags.
texts-right = Die Texte sind richtig: { $languages }.
# $language: the language. $text: what does not fit. $size: a screen, such as 800x600.
texts-too-long = { $language }: „{ $text }“ passt nicht auf einen Bildschirm mit { $size }. Kürzen Sie den Text.

## diagnose

# $bytes: a number; $entries: names of the files in it.
diagnostics-written = { $path } ({ $bytes } Byte, ohne Patientendaten): { $entries }

## autostart

# $files: one or more files. .machine: for all users of this computer.
autostart-enabled = VX Display startet mit dem Desktop dieses Benutzers: { $files }
    .machine = VX Display startet mit dem Desktop aller Benutzer: { $files }
autostart-reload = Eine laufende Sitzung weiß davon erst nach: systemctl --user daemon-reload
autostart-disabled = VX Display startet nicht mit dem Desktop dieses Benutzers: { $files } entfernt
    .machine = VX Display startet nicht mit dem Desktop aller Benutzer: { $files } entfernt
autostart-nothing-to-remove = VX Display startet nicht mit dem Desktop dieses Benutzers: es war nichts zu entfernen
    .machine = VX Display startet nicht mit dem Desktop aller Benutzer: es war nichts zu entfernen
autostart-this-user = dieser Benutzer
autostart-all-users = alle Benutzer
autostart-not-enabled = nicht eingeschaltet
# $program: one of the programs below.
autostart-by-desktop-entry = eingeschaltet durch einen Desktop-Eintrag; er startet { $program }
autostart-by-systemd-unit = eingeschaltet durch eine systemd-Unit des Benutzers; sie startet { $program }
autostart-by-run-key = eingeschaltet durch einen Run-Schlüssel; er startet { $program }
autostart-this-program = dieses Programm
autostart-other-program = ein anderes vxdisplay als dieses; `enable` trägt dieses ein
autostart-missing-program = ein Programm, das es nicht mehr gibt; `enable` trägt dieses ein, `disable` entfernt den Eintrag
autostart-unreadable-program = einen Befehl, der nicht lesbar ist; `enable` schreibt ihn neu
autostart-no-program = der Pfad dieses Programms ist nicht bekannt: { $reason }. Starten Sie es mit seinem vollständigen Pfad.
# $reason: one of those below.
autostart-unfit = das Programm kann vom Pfad { $path } nicht gestartet werden: { $reason }. Verschieben Sie es in einen Ordner mit einem einfachen Namen.
autostart-not-text = er ist kein gültiger Text
autostart-control-character = er enthält ein Steuerzeichen
# $character: in quotes.
autostart-character = er enthält { $character }, das dort nicht geschrieben werden kann
autostart-no-home = dieser Benutzer hat keinen Benutzerordner. Setzen Sie HOME oder XDG_CONFIG_HOME.
autostart-not-allowed = nur ein Administrator darf { $place } ändern. Führen Sie den Befehl mit sudo aus, unter Windows als Administrator.
autostart-place = { $place }: { $reason }. Prüfen Sie die Berechtigungen und den Datenträger.
autostart-no-systemd = dieses System hat kein systemd. Lassen Sie --systemd weg.

## status

status-server = Server
status-version = Version
status-running = Läuft seit
status-link = Verbindung
status-connection = Nummer der Verbindung
status-exam = Untersuchung
status-screen = Patientenbildschirm
status-renderer = Grafik
status-last-frame = Letztes Bild
status-last-event = Letztes Ereignis
status-restarts = Neustarts
status-notices = Hinweise
# $started: the address with which the program was started.
status-server-chosen = { $server } (im Fenster gewählt; gestartet für { $started })
status-no-renderer = keine
# States of the link. .meaning: with what the state means.
link-name-connecting = wird aufgebaut
    .meaning = wird aufgebaut (noch nicht verbunden, oder die Registrierung steht aus)
link-name-unconfirmed = unbestätigt
    .meaning = unbestätigt (verbunden; der Server hat die Registrierung nicht beantwortet)
link-name-registered = registriert
    .meaning = registriert (verbunden und registriert)
link-name-unverified = ungeprüft
    .meaning = ungeprüft (verbunden; der Server beantwortet keine Pings, sein Schweigen beweist also nichts)
link-name-refused = abgelehnt
    .meaning = abgelehnt (der Server lehnt dieses Display ab)
link-name-lost = verloren
    .meaning = verloren (die Verbindung ging verloren und wird neu aufgebaut)
# Phases of an exam. .meaning: with what the phase means.
phase-name-waiting = wartend
    .meaning = wartend (kein Patient ist ausgewählt)
phase-name-ready = bereit
    .meaning = bereit (ein Patient ist ausgewählt)
phase-name-in-progress = läuft
    .meaning = läuft (die Untersuchung ist geöffnet)
phase-name-completed = abgeschlossen
    .meaning = abgeschlossen (die Untersuchung ist beendet)
status-no-connection = noch keine
status-first-connection = die erste seit dem Start
status-connection-number = Nummer { $number } seit dem Start
status-screen-windowed = in einem Fenster
status-screen-shown = Vollbild auf { $monitor }
# $why: a sentence of the running program.
status-screen-hidden = ausgeblendet: { $why }
status-restarted = { $count }, zuletzt weil: { $reason }
# $span: a time, as below.
status-ago = vor { $span }
status-no-frame = noch keines
status-no-event = noch keines; das ist normal, solange der Raum frei ist
status-minutes = { $minutes } min { $seconds } s
status-hours = { $hours } h { $minutes } min
status-days = { $days } d { $hours } h
status-unknown-time = unbekannte Zeit
status-nobody-runs = VX Display läuft für { $server } und diesen Benutzer nicht. Starten Sie es mit: vxdisplay run
# $running: the addresses of the servers of those that run.
status-several = VX Display läuft nicht für { $server }, aber für { $running }. Wählen Sie mit --server.
status-refused = VX Display läuft, nennt seinen Zustand aber nicht: { $why }
ask-nobody-runs = VX Display läuft für diesen Server und Benutzer nicht.
ask-silent = VX Display läuft, hat aber nicht innerhalb von { $seconds } s geantwortet. Vielleicht hängt es: Beenden Sie es, und starten Sie es neu.
ask-garbled = VX Display läuft, aber seine Antwort ist nicht lesbar. Vielleicht ist es eine andere Version: Beenden Sie es, und starten Sie es neu.
ask-broken = VX Display läuft, aber die Verbindung dazu brach ab: { $reason }. Versuchen Sie es erneut.

## run and demo

# .opened: its console was opened.
runs-already = VX Display läuft bereits für { $server }.
    .opened = VX Display läuft bereits für { $server }; sein Fenster wurde geöffnet.
window-not-opened = VX Display läuft bereits, konnte aber sein Fenster nicht öffnen: { $why }
demo-own-server = die Demo startet einen eigenen Server; --server wird nicht verwendet
display-ended = das Display endete mit Exit-Code { $code }. Das Protokoll sagt, warum.
# $seen: one of those below.
window-no-display = es konnte kein Fenster geöffnet werden, weil es keine Anzeige gibt: { $seen }. Starten Sie vxdisplay in einer Desktop-Sitzung, oder setzen Sie DISPLAY oder WAYLAND_DISPLAY; `vxdisplay watch` arbeitet ohne Fenster.
window-no-variable = weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt
window-x-server-silent = der X-Server aus DISPLAY antwortet nicht
window-compositor-silent = der Wayland-Compositor aus WAYLAND_DISPLAY antwortet nicht
# $reason: what the system said, or window-system-silent.
window-refused = es konnte kein Fenster geöffnet werden ({ $reason }). Starten Sie vxdisplay in einer Desktop-Sitzung; `vxdisplay watch` arbeitet ohne Fenster.
window-system-silent = das Fenstersystem ist nicht gestartet
desktop-gone = der Desktop ist weg: sein Fenstersystem antwortet nicht mehr
display-no-thread = ein Thread des Displays konnte nicht gestartet werden: { $reason }. Schließen Sie andere Programme, und versuchen Sie es erneut.
supervisor-no-thread = ein Thread der Überwachung konnte nicht gestartet werden: { $reason }. Schließen Sie andere Programme, und versuchen Sie es erneut.
# $why: one of those below.
log-warning = Warnung: { $why }
log-no-folder = es gibt keine Protokolldatei, weil dieser Benutzer keinen Benutzerordner hat; log.file = false schaltet diese Warnung aus
log-not-writable = es gibt keine Protokolldatei, weil in { $folder } nicht geschrieben werden kann ({ $reason }); prüfen Sie die Berechtigungen, oder setzen Sie log.file = false
link-busy = Die Verbindung ist ausgelastet und hat keinen weiteren Befehl angenommen. Versuchen Sie es gleich noch einmal.
link-ended = Die Verbindung ist beendet. Starten Sie das Programm neu.
link-message-too-long = Die Nachricht ist länger als 256 KiB und wurde nicht gesendet. Kürzen Sie sie.

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-not-read = die Liste { $file } kann nicht gelesen werden: { $reason }. Geben Sie eine Textdatei mit einem Namen pro Zeile an.
alias-no-figure = Keine Figur: nur die Texte werden gezeigt.
alias-figure = Figur: { $region }, Seite: { $side }, Projektion: { $view }, Lage: { $position }
alias-words = Worte ({ $language }): { $text }
alias-hint = Hinweis ({ $language }): { $text }
# A list's last line.
alias-count = Bezeichnungen: { $count }, ohne Figur: { $none }

## Mistakes in the files of a site

# $name: a message or a form of it. $character: in quotes.
site-undrawable-in = { $name }: keine der mitgelieferten Schriften hat das Zeichen { $character }
# U+FFFD stands where a letter was lost.
site-lost-letter = { $name }: ein Zeichen ging verloren; schreiben Sie den Text neu und speichern Sie die Datei in UTF-8
# $text: how it reads now. $meant: how it was meant.
site-misread = { $name }: „{ $text }“ wurde in einer anderen Kodierung gespeichert und heißt wohl „{ $meant }“; schreiben Sie den Text neu und speichern Sie die Datei in UTF-8
# $code: its number (U+001B).
site-control = { $name }: enthält das Steuerzeichen { $code }; entfernen Sie es
site-blank = { $name }: der Text ist leer
site-too-long = { $name }: der Text hat { $letters } Zeichen; auf den Bildschirm passen höchstens { $most }
# $line: where it stands first.
site-twice = { $name } steht schon in Zeile { $line }
site-form-unknown = { $name }: die Nachricht hat keine solche Form
# $argument: the name of an argument.
site-argument-missing = { $name }: { $argument } fehlt
site-sides = { $name }: links, rechts und beidseits müssen verschiedene Texte haben
site-swapped = { $name }: links und rechts sind vertauscht
site-side-named = { $name }: „{ $text }“ nennt eine Seite, die hier nicht hingehört: { $side }
site-stray = eine Datei dieses Namens liest das Programm nicht
site-not-in-a-language = legen Sie sie in den Ordner ihrer Sprache, zum Beispiel ko
file-utf16 = die Datei ist in UTF-16; speichern Sie sie in UTF-8

## Mistakes in the file of site.procedures. Names in brackets and ids stay as they are

procedures-vocabulary = [vocabulary] ist eine Tabelle mit Listen von Wörtern
procedures-begin = jeder Name beginnt mit [[procedure]]
# $name: what is written.
procedures-table = { $name }: gelesen werden nur [[procedure]] und [vocabulary]
# $id: what is written.
procedures-id = { $id }: keine Region, kein Teil, keine Seite, Projektion oder Lage heißt so
procedures-list = { $id }: schreiben Sie eine Liste von Wörtern in Anführungszeichen
procedures-word = { $id }: schreiben Sie jedes Wort in Anführungszeichen, mit mindestens einem Buchstaben oder einer Ziffer
# $key: what is written.
procedures-key = { $key }: gelesen werden nur body, projection, region, side, view, position, words und hint
procedures-no-body = diesem [[procedure]] fehlt body, der Name des Körperteils
# $key: a key of the file.
procedures-text = { $key }: schreiben Sie einen Text in Anführungszeichen
# $value: what is written, in quotes. $known: what may be written.
procedures-value = { $key }: { $value } gehört nicht zu den möglichen Werten: { $known }
procedures-languages = { $key }: schreiben Sie einen Text für jede Sprache, zum Beispiel { $key }.en = "…"
# $why: site-not-a-tag.
procedures-tag = { $key }: { $why }
# $most: a number.
procedures-line = { $key }: schreiben Sie eine Zeile mit höchstens { $most } Zeichen

## vxdisplay status: why the display was restarted, and what a running display refuses

# $code: a number.
restart-internal-error = ein interner Fehler (Exit-Code { $code })
restart-exit-code = Exit-Code { $code }
# $signal: the number of a signal.
restart-signal = Signal { $signal }
# $seconds: a number.
restart-hung = die Bildschirmaktualisierung stand { $seconds } s lang
restart-silent = der Prozess meldete sich { $seconds } s lang nicht
restart-no-picture = er zeigte { $seconds } s lang nichts an
restart-not-started = er ließ sich nicht starten
instance-not-a-question = die Frage ist keine JSON-Zeile wie { $example }
# $known: words in quotes, with commas between them.
instance-unknown-question = diese Version beantwortet nur { $known }
# $kib: a number.
instance-question-too-long = die Frage ist länger als { $kib } KiB
instance-keeps-its-desktop = er läuft auf einem Desktop und macht nicht Platz

## Mistakes on the command line. Options, placeholders and values stay as they are

# $what: one of the sentences below.
usage-mistake = Fehler: { $what }
# $argument: what was typed.
usage-unknown-argument = das Argument „{ $argument }“ gibt es hier nicht
# $command: what was typed.
usage-unknown-command = den Befehl „{ $command }“ gibt es nicht
# $argument: an argument with the placeholder of its value.
usage-value-missing = „{ $argument }“ braucht einen Wert
# $value: what was typed.
usage-wrong-value = „{ $value }“ ist kein Wert für „{ $argument }“
# $what: a sentence. $why: what is expected.
usage-because = { $what }: { $why }
usage-too-many-values = „{ $argument }“ nimmt keinen weiteren Wert „{ $value }“ an
# $wanted, $given: numbers.
usage-value-count = „{ $argument }“ braucht { $wanted } Werte, nicht { $given }
usage-equals-sign = schreiben Sie zwischen „{ $argument }“ und seinen Wert ein Gleichheitszeichen
# $others: arguments.
usage-conflict = „{ $argument }“ verträgt sich nicht mit { $others }
usage-conflict-unknown = diese Argumente vertragen sich nicht miteinander
usage-repeated = „{ $argument }“ darf nur einmal stehen
# $arguments: a list.
usage-required = es fehlen Argumente: { $arguments }
# $command: the command line so far. $commands: a list.
usage-command-missing = „{ $command }“ braucht einen Befehl: { $commands }
usage-not-unicode = ein Argument ist kein Unicode-Text
usage-other = die Befehlszeile ist nicht lesbar
# $values: a list.
usage-allowed = Mögliche Werte: { $values }
# $names: one or more, each in quotes.
usage-similar = Meinten Sie { $names }?
# $name: an option, a command or a value.
usage-quoted = „{ $name }“
# $argument: what was typed; it begins with a hyphen.
usage-as-value = Ist „{ $argument }“ ein Wert, schreiben Sie „-- { $argument }“.
# $command: what to type.
usage-more = Mehr dazu mit „{ $command }“.

## relay: TLS, senders, page

relay-in-clear = das Relay lauscht ohne TLS auf { $address }: Jeder in diesem Netzwerk kann Namen mitlesen. Setzen Sie relay.tls_certificate und relay.tls_key, oder lauschen Sie nur auf 127.0.0.1.
relay-tls-one-missing = relay.tls_certificate und relay.tls_key gehören zusammen, und nur eines davon ist gesetzt. Setzen Sie beide oder keines.
relay-tls-not-readable = { $path } kann nicht gelesen werden: { $reason }. Prüfen Sie relay.tls_certificate und relay.tls_key, und ob der Benutzer, unter dem das Relay läuft, die Dateien lesen darf.
relay-tls-not-a-pem-file = { $path } ist keine PEM-Datei, sondern ein Ordner, eine Pipe oder größer als 1 MiB. Prüfen Sie relay.tls_certificate und relay.tls_key.
relay-tls-no-certificate = { $path } enthält kein Zertifikat in PEM-Form (relay.tls_certificate). Wandeln Sie es in PEM um; es beginnt mit "-----BEGIN CERTIFICATE-----".
relay-tls-no-key = { $path } enthält keinen privaten Schlüssel in PEM-Form (relay.tls_key). Wandeln Sie ihn in PEM um; er beginnt mit "-----BEGIN PRIVATE KEY-----".
relay-tls-key-has-password = der private Schlüssel in { $path } hat ein Passwort, nach dem das Relay nicht fragen kann. Speichern Sie ihn ohne Passwort (openssl pkey -in OLD -out NEW), lesbar nur für den Benutzer, unter dem das Relay läuft.
relay-tls-not-a-pair = der private Schlüssel in { $key } gehört nicht zum Zertifikat in { $path }. Setzen Sie relay.tls_certificate und relay.tls_key auf Dateien, die zusammen erstellt wurden.
relay-tls-not-usable = was in { $path } steht, kann nicht verwendet werden: { $reason }. Lassen Sie Zertifikat und Schlüssel neu erstellen.
relay-token-not-readable = das Token der Sender in { $path } kann nicht gelesen werden: { $reason }. Prüfen Sie relay.sender_token_file, und ob der Benutzer, unter dem das Relay läuft, die Datei lesen darf.
relay-token-not-usable = { $path } enthält kein Token für Sender (relay.sender_token_file). Schreiben Sie 16 bis 256 Buchstaben ohne Umlaute, Ziffern oder Zeichen wie - . _ ~ hinein und sonst nichts.
relay-bridge-address = { $address } ist keine Adresse eines NATS-Servers (relay.bridge). Schreiben Sie nats://host:4222 oder tls://host:4222, bis zu 16 mit Kommas dazwischen.
relay-bridge-secret-in-address = eine Adresse der Brücke enthält ein Passwort oder Token (relay.bridge), das andere lesen könnten. Schreiben Sie es in eine Datei, und nennen Sie diese in relay.bridge_credentials.
relay-bridge-place = die Brücke muss ihren Raum kennen: Setzen Sie relay.bridge_site und relay.bridge_room auf Kurznamen aus Buchstaben ohne Umlaute, Ziffern, - und _.
relay-bridge-demo = ein Relay, das einem Raum folgt, spielt keine Demo, denn deren Patienten würden sich mit denen des Raums mischen. Lassen Sie --demo weg, oder setzen Sie relay.bridge_direction auf publish.
relay-bridge-credentials-not-readable = die Zugangsdaten der Brücke in { $path } können nicht gelesen werden: { $reason }. Prüfen Sie relay.bridge_credentials, und ob der Benutzer, unter dem das Relay läuft, die Datei lesen darf.
relay-bridge-credentials-not-usable = { $path } enthält keine Zugangsdaten für NATS (relay.bridge_credentials). Schreiben Sie user:password, ein Token, den Seed eines nkey oder den Inhalt einer .creds-Datei hinein.
relay-bridge-ca-not-readable = { $path } kann nicht gelesen werden: { $reason }. Prüfen Sie relay.bridge_ca_file, und ob der Benutzer, unter dem das Relay läuft, die Datei lesen darf.
relay-bridge-ca-not-usable = { $path } enthält kein lesbares Zertifikat einer Zertifizierungsstelle (relay.bridge_ca_file). Legen Sie das PEM-Zertifikat der Stelle hinein, die die Zertifikate der NATS-Server ausgestellt hat.
relay-bridge-tls = TLS kann für die Brücke nicht verwendet werden: { $reason }
relay-bridge-in-clear = Namen gehen vielleicht unverschlüsselt an den Broker: relay.bridge nennt einen Server mit nats://, während relay.bridge_patient_data eingeschaltet ist. Verwenden Sie tls://.
relay-page-title = VX Display Relay
relay-page-what = Dieser Port gehört dem Relay von VX Display. Es gibt die Nachrichten eines Röntgenraums an dessen Displays weiter. Es ist keine Website, und hier gibt es nichts zu bedienen.
relay-page-connect = Um ein Display zu verbinden, geben Sie diese Adresse in dessen Adressfeld ein, mit ws:// statt http:// (oder wss:// statt https://).
relay-page-monitoring = Zur Überwachung gibt es /healthz und /metrics. Weder sie noch diese Seite enthalten Patientendaten.
service-not-started = das System hat dies nicht als Dienst gestartet: { $reason }. Installieren Sie ihn mit relay-service.ps1, oder starten Sie `vxdisplay relay` ohne --service.
