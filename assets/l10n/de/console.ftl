### The technologist's window.

## none

none = —

## page

page-connection = Verbindung
page-exam = Untersuchung
page-messages = Nachrichten
page-settings = Einstellungen
page-simulator = Simulator

## bar

bar-server = Serveradresse
bar-reconnect = Neu verbinden
bar-run-check = Prüfen
bar-page = Seite: { $page }

## link

link-connecting = Verbindungsaufbau
link-unconfirmed = Verbunden, unbestätigt
link-registered = Registriert
link-unverified = Verbunden, Pings unbeantwortet
link-refused = Abgelehnt
link-lost = Verbindung verloren
link-round-trip-title = Umlaufzeit, letzte 10 Minuten
link-no-pings = Noch keine Pings beantwortet
link-plot-spoken = Umlaufzeiten der letzten 10 Minuten, Pings: { $count }
link-day-title = Letzte 24 Stunden
link-day-spoken = Letzte 24 Stunden: registriert { $up } min, unbestätigt { $unconfirmed } min, getrennt { $down } min, in Schritten von 5 Minuten
link-connected-for = Verbunden seit
link-reconnects = Neuverbindungen, 24 h
link-events = Empfangene Ereignisse
link-last-event = Letztes Ereignis

## span

span-days = { $d } d { $h } h { $m } min
span-hours = { $h } h { $m } min

## preview

preview-spoken = Der Patientenbildschirm im aktuellen Zustand

## monitor

monitor-title = Patientenmonitor
monitor-main = der Hauptmonitor
monitor-other = nicht der Hauptmonitor
monitor-show = Vollbild anzeigen
monitor-close = Vollbild schließen

## notices

notices-title = Hinweise
notices-clear = Leeren
notices-clear-hint = Leert diese Liste. Die Nachrichten bleiben.
notices-empty = Keine Hinweise. Alles Empfangene entspricht dem API-Dokument.
notices-protocol = Nachricht
notices-exam = Untersuchung
notices-link = Verbindung
notices-program = Programm
notices-times = { $count }-mal, { $first } bis { $last }
notices-cleared = Keine Hinweise seit dem Leeren.

## exam

exam-now = Jetzt
exam-why = Grund für diese Anzeige
exam-hide = Jetzt ausblenden
exam-hide-title = Patient ausblenden
exam-hide-hint = Entfernt den Patienten vom Bildschirm, bis der nächste gesendet wird. F8 bewirkt in beiden Fenstern dasselbe.
exam-story = Angezeigt und entfernt
exam-story-empty = Bisher wurde nichts angezeigt. Wählen Sie in VXvue einen Patienten aus oder verwenden Sie den Simulator.
exam-cleared = Entfernt: { $rule }
exam-patient-shown = Patient angezeigt
exam-step-shown = Aufnahmeschritt angezeigt: { $step }
exam-phase = Phase: { $phase }

## phase

phase-waiting = Wartet
phase-ready = In Vorbereitung
phase-in-progress = Läuft
phase-completed = Abgeschlossen

## reason

reason-cleared = Kein Patient wird angezeigt: { $rule }.
reason-not-connected = Nicht verbunden. Angezeigt wird nichts, weil es nicht geprüft werden könnte.
reason-nobody-named = Kein Patient wird angezeigt: Der Server hat noch keinen gemeldet (101).
reason-hold = Die Verbindung ging verloren. Der Patient bleibt { $time } auf dem Bildschirm und wird dann entfernt.
reason-patient = Zeigt den Patienten aus der letzten Patientennachricht (101).
reason-id-for-name = Statt des Namens wird die Patientennummer angezeigt: Es wurde kein Name empfangen oder er ist nicht darstellbar.
reason-no-name = Es wurde weder ein Name noch eine Patientennummer empfangen, die angezeigt werden können.
reason-masked = Name oder Geburtsdatum sind maskiert (Datenschutzeinstellungen).
reason-no-birth-date = Kein Geburtsdatum wird angezeigt: Es wurde kein lesbares empfangen.
reason-no-step = Keine Körperregion wird angezeigt: Für diesen Patienten ist keine 601 (sendStepInfo) eingegangen.
reason-step-alone = Körperregion ohne Patient; die zugehörige 101 (setPatientInfo) wird erwartet.
reason-demo = Dies sind Demo-, simulierte oder aufgezeichnete Daten; sie sind mit DEMO gekennzeichnet.
reason-hidden = Das Personal hat den Patienten ausgeblendet. Bis zur nächsten 101 (setPatientInfo) wird nichts angezeigt.

## mark

mark-ok = erledigt
mark-unsure = unbestätigt
mark-none = noch nichts
mark-failed = fehlgeschlagen
mark-running = läuft
mark-waiting = nicht erreicht
mark-skipped = übersprungen

## messages

messages-search = Suchen
messages-search-hint = Befehl, Text, Hinweis oder Uhrzeit
messages-received = Empfangen
messages-sent = Gesendet
messages-link = Verbindung
messages-problems = Probleme { $count }
messages-hide-pings = Pings ausblenden
messages-hide-patient = Patientendaten ausblenden
messages-show-patient = Patientendaten anzeigen
messages-show-patient-hint = Zeigt Namen, Patientennummern und Geburtsdaten in diesem Fenster
messages-pause = Anhalten
messages-go-on = Fortsetzen ({ $count } neu)
messages-export = Exportieren…
messages-details = Nachricht
messages-details-empty = Wählen Sie eine Zeile aus, um ihren Text und die Angaben des API-Dokuments zu jedem Feld zu sehen. Mit den Pfeiltasten bewegen Sie sich auf und ab.
messages-connection = Verbindung { $number }
messages-fields-left-out =
    { $count ->
        [one] und { $count } weiteres Feld
       *[other] und { $count } weitere Felder
    }
messages-overwritten = Die Aufbewahrungszeit ist abgelaufen: Die Patientenwerte wurden durch Pseudonyme ersetzt.
messages-copy = Kopieren
messages-not-in-document = Das API-Dokument führt dieses Feld nicht auf.
messages-required = erforderlich
messages-optional = optional
messages-raw = Rohtext
messages-raw-hidden = Ausgeblendet: Dieser Text konnte nicht ausgewertet werden; jeder Teil davon könnte einen Patienten identifizieren.
messages-raw-none = Kein Text.
messages-close-reason = Der Text der Begründung wird nicht gespeichert.
messages-empty = Noch keine Nachrichten. Sobald die Verbindung geöffnet ist, erscheint hier jeder Frame.
messages-none-listed = Keine Nachricht entspricht den Filtern. Schalten Sie einen aus oder leeren Sie die Suche.
messages-export-title = Nachrichten exportieren
messages-format = Format
messages-json-hint = Eine Nachricht je Zeile, für Programme
messages-csv-hint = Eine Tabelle, für Tabellenkalkulationen
messages-rows = Zeilen
messages-rows-listed = Gefilterte Zeilen
messages-rows-listed-hint = Die Zeilen, die die Liste jetzt zeigt
messages-rows-all = Alle Zeilen
messages-rows-all-hint = Alle aufbewahrten Zeilen, unabhängig von den Filtern
messages-patient-data = Patientendaten
messages-patient-hidden = Ausgeblendet
messages-patient-shown = Angezeigt
messages-patient-warning = Die Datei wird Namen, Patientennummern und Geburtsdaten enthalten. Schützen Sie sie wie eine Patientenakte.
messages-path = Datei
messages-save = Speichern
messages-cancel = Abbrechen
messages-cancel-hint = Bricht das Schreiben der Datei ab
messages-close = Schließen

## task

task-done = Gespeichert unter { $place }
task-failed = Konnte nicht gespeichert werden: { $why }

## section

section-server = Server
section-monitors = Patientenmonitor
section-display = Patientenbildschirm
section-site = Einrichtung
section-privacy = Datenschutz
section-diagnostics = Diagnose
section-exam = Zeiten
section-link = Verbindung
section-console = Dieses Fenster
section-messages = Nachrichten
section-relay = Relay
section-health = Überwachung
section-log = Protokolle
section-about = Info

## settings

settings-reset = Zurücksetzen
settings-reset-of = { $key } zurücksetzen
settings-save = Speichern
settings-save-of = { $key } speichern
settings-large = Groß
settings-small = Klein
settings-none = Keine
settings-yes = Ja
settings-no = Nein
settings-empty = leer
settings-restart = Wird nach einem Neustart wirksam.
settings-locked = Vom Administrator gesperrt.
settings-stronger = Festgelegt durch { $source }, mit Vorrang vor der Datei.
settings-set-at-start = Beim Start des Programms festgelegt, mit Vorrang vor der Datei.
settings-problem = Nicht gespeichert: { $why }

## monitors

monitors-arrangement = Anordnung
monitors-unknown = Das System meldet keine Monitore.
monitors-main = Primär
monitors-second = Sekundär
monitors-patient = Patientenbildschirm
monitors-never = Kein Patientenbildschirm
monitors-identify = Identifizieren
monitors-identity = Kennung
monitors-connector = Anschluss
monitors-place = Größe und Position
monitors-use = Für den Patienten verwenden
monitors-used = Für den Patienten verwendet
monitors-use-of = Monitor { $number } für den Patienten verwenden
monitors-mirrored = Dupliziert einen anderen Monitor
monitors-asleep = Im Ruhezustand

## about

about-title = VX Display
about-program = Dieses Programm
about-licences = Lizenzen
about-version = Version
about-licence = Lizenz
about-licence-name = MIT oder Apache-2.0
about-machine-file = Einstellungen des Administrators
about-user-file = Einstellungen dieses Benutzers
about-logs = Protokolle
about-open-settings = Einstellungsordner öffnen
about-open-logs = Protokollordner öffnen
about-keys = Tastatur

## licences

licences-own = Sie dürfen es wahlweise unter der MIT-Lizenz oder der Apache-Lizenz 2.0 verwenden, kopieren und ändern.
licences-others = Es enthält { $count } Komponenten Dritter. Wählen Sie eine aus, um ihre Lizenz zu lesen.
licences-back = Zurück zur Liste

## keys

keys-pages = Seiten
keys-reconnect = Neu verbinden
keys-search = Nachrichten durchsuchen
keys-hide = Patient jetzt ausblenden (beide Fenster)
keys-full-screen = Patientenbildschirm öffnen und schließen
keys-staff = Patientenbildschirm verlassen (zuerst darauf klicken)
keys-tab = Zwischen Bedienelementen wechseln und sie betätigen
keys-check = Prüfen

## check

check-run-at = Prüfung um { $time }
check-running = Prüfung läuft seit { $time }
check-back = Zurück zum aktuellen Stand
check-back-hint = Zeigt wieder die laufende Verbindung
check-cancel = Prüfung abbrechen
check-cancel-hint = Beendet diese Prüfung. Die Verbindung bleibt bestehen.

## rung

rung-address = Adresse
rung-port = Port
rung-websocket = WebSocket
rung-register = Registrierung
rung-ping = Ping
rung-data = Untersuchungsdaten

## simulator

simulator-half = Simulator

## recordings

recordings-half = Aufzeichnung und Wiedergabe

## record

record-title = Aufzeichnung
record-hint = Zeichnet jede Nachricht vom Server mit ihrer Zeit auf, damit die Untersuchung exakt wiedergegeben werden kann.
record-path = Aufzeichnungsdatei
record-holds = Was soll sie enthalten?
record-pseudonymised = Pseudonyme
record-real = Echte Patientendaten
record-choose = Wählen Sie, ob echte Patientendaten aufgezeichnet werden.
record-pseudonymised-hint = Namen, Patientennummern und Daten werden durch Pseudonyme gleicher Form ersetzt.
record-real-hint = Die Datei wird Namen, Patientennummern und Geburtsdaten enthalten. Schützen Sie sie wie eine Patientenakte.
record-start = Aufzeichnung starten
record-stop = Aufzeichnung beenden
record-running = Aufzeichnung läuft: { $events } Ereignisse, { $size }, { $path }

## replay

replay-title = Wiedergabe
replay-path = Wiederzugebende Aufzeichnung
replay-open = Öffnen
replay-empty = Wählen Sie eine Aufzeichnung aus der Liste, oder ziehen Sie eine Datei in dieses Fenster.
replay-step = Nächstes Ereignis
replay-close = Wiedergabe schließen
replay-progress = { $at } von { $length } · { $events } von { $of } Ereignissen
replay-over = Ende der Aufzeichnung.
replay-preview-hint = Die Wiedergabe bleibt in diesem Fenster und ist mit DEMO gekennzeichnet. Sie erscheint nie auf dem Patientenmonitor.
replay-reading = Aufzeichnung wird gelesen…

## sim

sim-send = Als VXvue (2) senden
sim-to = An
sim-to-relay = Integriertes Relay
sim-to-server = Dieser Server
sim-id = Patientennummer
sim-name = Name
sim-birth = Geburtsdatum
sim-null = null
sim-awkward = Testpatient
sim-awkward-choose = Testpatienten wählen
sim-send-patient = Patient senden
sim-body-part = Körperregion
sim-projection = Projektion
sim-send-step = Aufnahmeschritt senden
sim-start = Untersuchung starten
sim-complete = Untersuchung abschließen
sim-pick-of = { $what } auswählen
sim-raw = Roh-Frame
sim-raw-check = Frame prüfen
sim-raw-send = Frame senden
sim-raw-hint = Wird vor dem Senden geprüft. Untersuchungsereignisse werden als demo gekennzeichnet.

## drill

drill-title = Störungsübung (integriertes Relay)
drill-dialect = Server-Dialekt
drill-document = API-Dokument
drill-prototype = Prototyp
drill-delay = Frames verzögern
drill-delay-unit = ms, bis 10 000
drill-drop = Frames verwerfen
drill-drop-unit = % der Frames
drill-order = Reihenfolge
drill-duplicate = Duplizieren
drill-reorder = Umordnen
drill-pings = Pings beantworten
drill-cut = Verbindungen trennen
drill-cut-hint = Das Display muss den Verlust sofort anzeigen und den Namen nach der Haltezeit entfernen.
drill-restart = Relay neu starten
drill-restart-hint = Hält 3 s an. Der alte Name darf nicht wieder erscheinen.
drill-freeze = Relay einfrieren
drill-thaw = Relay fortsetzen
drill-freeze-hint = Verbunden, aber stumm; wird innerhalb von 10 s erkannt.

## play

play-title = Gesamte Untersuchung
play-play = Untersuchung abspielen
play-pause = Untersuchung anhalten
play-step = Nächste Nachricht
play-stop = Untersuchung stoppen
play-progress = Patient { $patient } von { $patients } · nächster Befehl: { $next }

## relay

relay-title = Integriertes Relay
relay-hint = Startet auf diesem Computer einen Testserver und verbindet das Display damit.
relay-start = Integriertes Relay starten
relay-stop = Integriertes Relay stoppen
relay-listening = Lauscht auf { $address } · Clients: { $clients } · Displays: { $displays }
relay-away = Für die Übung offline ({ $address }) · Clients: { $clients } · Displays: { $displays }

## diagnose

diagnose-title = Diagnose
diagnose-hint = Sammelt Versionen, System, Monitore, Einstellungen, Verbindungsverlauf, Protokolle und Hinweise in einer Zip-Datei, ohne Patientendaten. Speicherort:
diagnose-write = Diagnose speichern

## simulator, recordings, settings, help

simulator-half-hint = Patienten, Aufnahmeschritte und ganze Untersuchungen wie VXvue senden.
recordings-half-hint = Aufzeichnen, was der Server sendet, und wiedergeben.
sim-preview = Patientenbildschirm
sim-send-patient-hint = Sendet den Patienten (101), als demo gekennzeichnet.
sim-send-step-hint = Sendet Körperteil und Projektion (601), als demo gekennzeichnet.
sim-start-hint = Sendet den Beginn der Untersuchung (1001).
sim-complete-hint = Sendet den Abschluss der Untersuchung (1002).
sim-raw-check-hint = Zeigt, wie ein Display den Text verstehen würde. Es wird nichts gesendet.
sim-raw-send-hint = Prüft den Text und sendet ihn.
sim-to-relay-hint = Sendet an das integrierte Relay dieses Programms.
sim-to-server-hint = Sendet an den Server im Adressfeld, über eine zweite, als VXvue registrierte Verbindung.
sent-raw = Der Frame
sent-waiting = { $command }: gesendet. Warten auf das Display …
sent-arrived = { $command }: nach { $time } empfangen. { $changes }
sent-nothing = Auf dem Patientenbildschirm hat sich nichts geändert.
sent-missed = { $command }: gesendet, aber vom Display nicht empfangen. { $why }
sent-missed-link = Das Display ist mit keinem Server verbunden.
sent-missed-drill = Die Störungsübung verzögert oder verwirft Nachrichten.
sent-missed-server = Prüfen Sie, ob das Display mit dem Server verbunden ist, an den die Nachricht ging.
sent-missed-sender = Die zweite Verbindung zu diesem Server, als VXvue, ist nicht offen.
sent-missed-not-passed = Der Server hat die Nachricht nicht an das Display weitergegeben; das tut nur ein Relay. Starten Sie das integrierte Relay und senden Sie dorthin.
sent-not = Nicht gesendet: { $why }
play-not-started = Nicht begonnen. Nächster Befehl: { $next }
play-play-hint = Spielt die Untersuchungen von drei Patienten mit Pausen ab.
play-pause-hint = Hält nach der letzten Nachricht an; „Abspielen“ setzt dort fort.
play-step-hint = Sendet die nächste Nachricht sofort.
play-stop-hint = Kehrt zum Anfang zurück.
relay-start-hint = Startet einen Server in diesem Programm und verbindet das Display damit.
relay-stop-hint = Beendet es; das Display verbindet sich wieder mit dem eingestellten Server.
relay-free-port = Auf freiem Port starten
relay-free-port-hint = Verwendet einen beliebigen freien Port dieses Computers, nur dieses Mal.
drill-document-hint = Antwortet wie im API-Dokument beschrieben.
drill-prototype-hint = Antwortet wie der Prototyp-Server.
drill-duplicate-hint = Jedes Ereignis wird zweimal gesendet. Der Bildschirm darf sich dadurch nicht ändern.
drill-reorder-hint = Benachbarte Ereignisse werden vertauscht.
drill-pings-hint = Ohne Antworten muss das Display zeigen, dass Pings nicht beantwortet werden.
drill-wrong-number = Geben Sie eine ganze Zahl von 0 bis { $most } ein.
drill-hint = Jede Schaltfläche löst eine Störung aus. Hier steht dann, was das Display anzeigen muss.
record-start-hint = Beginnt mit dem Stand der Verbindung, damit die Wiedergabe dasselbe zeigt.
record-stop-hint = Schließt die Datei ab. Sie kann sofort wiedergegeben werden.
record-replay = Wiedergeben
record-replay-hint = Öffnet die soeben gespeicherte Aufzeichnung.
recordings-list = Aufzeichnungen
recordings-refresh = Aktualisieren
recordings-refresh-hint = Durchsucht den Ordner erneut.
recordings-folder = Ordner
recordings-looking = Aufzeichnungen werden gesucht …
recordings-none = Keine Aufzeichnungen in diesem Ordner. Geben Sie einen anderen ein und drücken Sie die Eingabetaste.
replay-close-hint = Beendet die Wiedergabe. Die Aufzeichnung bleibt.
replay-open-hint = Liest die Datei und gibt sie in diesem Fenster wieder.
replay-cancel = Lesen abbrechen
replay-cancel-hint = Wartet nicht mehr auf die Datei.
replay-play = Abspielen
replay-play-hint = Spielt weiter, am Ende von vorn.
replay-pause = Pause
replay-pause-hint = Hält die Wiedergabe an dieser Stelle an.
replay-step-hint = Spielt das nächste Ereignis ab und hält an.
replay-restart = Von vorn
replay-restart-hint = Springt an den Anfang der Aufzeichnung.
replay-speed-hint = Wie viel schneller als aufgezeichnet.
replay-position = Position
replay-position-hint = Ziehen Sie daran oder nutzen Sie die Pfeiltasten, um zu einem anderen Zeitpunkt zu springen.
toast-folder = Ordner öffnen
toast-folder-hint = Zeigt den Ordner der Datei.
toast-close = Schließen
settings-search = Einstellungen suchen
settings-search-hint = Ein Wort aus Titel, Beschreibung oder Wert. Esc löscht es.
settings-none-found = Keine Einstellung passt zu „{ $sought }“.
settings-undo = Rückgängig
settings-undo-of = Änderung von „{ $key }“ rückgängig machen (Strg+Z)
# In place of a setting's key in a sentence.
settings-titled = „{ $title }“
settings-on = Ein
settings-off = Aus
settings-from-to = { $min } bis { $max }
settings-auto = Automatisch
settings-auto-or = Automatisch oder { $range }
settings-not-within = Nicht zulässig. Erlaubt: { $range }.
settings-default = Standard: { $default }
settings-now = Derzeit: { $value }
settings-now-assumed = Derzeit: { $value }, da der Monitor keine Größe meldet
settings-pairs = Mehrere Paare im Wechsel, zum Beispiel ko,en; vi
settings-system-language = Systemsprache
settings-reset-hint = Entfernt den Wert aus der Datei; dann gilt die Vorgabe.
settings-save-hint = Schreibt den Wert in die Einstellungsdatei (Eingabetaste).
group-connection = Server und Verbindung
group-only-monitor = Welcher Monitor
group-monitor-use = Energie und Tasten
group-look = Sprache und Aussehen
group-texts = Eigene Texte
group-content = Was der Patient sieht
group-legibility = Lesbarkeit
group-clearing = Wann der Bildschirm geleert wird
group-window = Sprache und Aussehen
group-administration = Verwaltung
exam-step-now = Aufnahmeschritt: { $step }
exam-story-hidden = Namen, Patientennummern und Geburtsdaten stehen hier nicht; nur der Patientenbildschirm zeigt sie.
reason-hold-back = Die Verbindung war kurz unterbrochen und steht wieder. Der Server hat den Patienten noch nicht bestätigt; { $time } nach dem Verlust wird er entfernt.
monitor-setting = Monitoreinstellungen öffnen
monitor-setting-hint = Wählen Sie den Patientenmonitor, oder erlauben Sie den einzigen.
monitor-unplugged = { $name } wurde um { $at } getrennt. Der Patientenbildschirm kommt zurück, sobald er wieder angeschlossen ist.
monitor-only = Es ist kein Patientenmonitor angeschlossen. Schließen Sie einen an, oder erlauben Sie diesen in den Einstellungen.
monitor-doubtful = Monitor { $name } ist vielleicht nicht der des Patienten. Zeigt er zum Patienten, wählen Sie ihn in den Einstellungen.
monitor-moved = Der Patientenbildschirm war auf { $was }; jetzt würde { $name } verwendet. Wählen Sie in den Einstellungen den Monitor, der zum Patienten zeigt.
monitors-identify-hint = Zeigt drei Sekunden lang auf jedem Monitor eine große Nummer.
monitors-use-hint = Erkennt diesen Monitor an jedem Anschluss wieder.
find-title = Hilfe
find-link = Steht die Verbindung, und wenn nicht, warum? Was sieht der Patient?
find-message = Alle gesendeten und empfangenen Nachrichten mit den Angaben des API-Dokuments.
find-cleared = Warum wird der Patient angezeigt oder nicht mehr angezeigt?
find-try = Patienten, Aufnahmeschritte und Störungen ohne VXvue ausprobieren.
find-record = Aufzeichnen und wiedergeben, was der Server sendet.
find-monitor = Welcher Monitor ist der des Patienten? Sprache, Datenschutz, Zeiten, Protokolle.
keys-help = Diese Hilfe
keys-copy = Gewählte Nachricht kopieren
keys-undo = Letzte Änderung einer Einstellung rückgängig machen
keys-zoom = Größer, kleiner, normale Größe
keys-list = In einer Liste bewegen
key-name-ctrl = Strg
key-name-shift = Umschalt
key-name-enter = Eingabe
key-name-space = Leertaste
key-name-tab = Tab
key-name-page-up = Bild auf
key-name-page-down = Bild ab
key-name-home = Pos1
key-name-end = Ende
key-name-esc = Esc
hint-title = Willkommen
hint-text = Dieses Fenster zeigt, ob der Patientenbildschirm mit VXvue verbunden ist und was der Patient sieht. Geben Sie oben die Adresse des VXvue-Servers ein; stimmt etwas nicht, sagt die Verbindungsprüfung, was zu tun ist. Ohne VXvue können Sie es mit der Demo ausprobieren.
hint-demo = Demo starten
hint-demo-hint = Startet das integrierte Relay und spielt eine mit DEMO gekennzeichnete Untersuchung.
hint-close = Nicht mehr anzeigen
hint-close-hint = F1 zeigt, wo Sie was finden.
about-open-settings-hint = Zeigt den Ordner der Einstellungsdatei dieses Benutzers.
about-open-logs-hint = Zeigt den Ordner der Protokolldateien.
diagnose-write-hint = Sammelt alles und schreibt die Zip-Datei.
diagnose-cancel-hint = Bricht ab; es bleibt keine Datei.
licences-back-hint = Zeigt wieder alle Komponenten.

## the frame, the connection page and the messages

bar-server-meant = { $address } verwenden
bar-recent = Zuletzt verwendete Server
bar-recent-none = Noch hat kein Server geantwortet.
bar-recording-real = Zeichnet echte Daten auf
bar-recording-pseudonyms = Zeichnet Pseudonyme auf
bar-recording-hint = Die Nachrichten des Servers werden aufgezeichnet. Öffnet die Seite, auf der Sie das beenden können.
bar-run-check-hint = Prüft die Verbindung Schritt für Schritt, ohne die laufende zu stören
bar-reconnect-hint = Schließt die Verbindung und öffnet sie neu
state-connecting = Verbindet
state-unconfirmed = Unbestätigt
state-registered = Registriert
state-unverified = Keine Antwort
state-refused = Abgelehnt
state-lost = Getrennt
tray-open = Konsole öffnen
tray-hide = Patient ausblenden
look-title = Design, Sprache und Zoom
look-theme = Design
look-light = Hell
look-dark = Dunkel
look-language = Sprache
look-language-auto = Systemsprache
look-zoom = Zoom
look-smaller = Verkleinern
look-usual = Zurück auf 100 %
look-larger = Vergrößern
link-typical = Meist { $middle } ms, langsamster von 20: { $high } ms
link-plot-millis = { $millis } ms
link-plot-minutes = vor { $minutes } min
link-plot-now = jetzt
link-plot-point = { $millis } ms um { $time }
address-for-now = Diese Adresse gilt bis zum Programmende. Gespeichert ist { $home }.
# The program was started with an address of its own, $home.
address-for-now-started = Diese Adresse gilt bis zum Programmende. Gestartet wurde das Programm mit { $home }.
address-test = Mit dem Testserver in diesem Programm verbunden. Gespeichert ist { $home }.
address-test-started = Mit dem Testserver in diesem Programm verbunden. Gestartet wurde das Programm mit { $home }.
address-kept-started = Diese Adresse ist gespeichert. Gestartet wurde das Programm mit { $home }; wird es wieder so gestartet, gilt wieder jene.
address-keep = Behalten
address-keep-hint = Speichert diese Adresse in den Einstellungen
address-back = Zurück zu { $address }
step-test-server = Testserver starten
step-test-server-hint = Startet einen Testserver auf diesem PC und verbindet das Display mit ihm
step-wss = wss:// verwenden
step-wss-hint = Verbindet verschlüsselt mit demselben Server
step-ws = ws:// verwenden
step-ws-hint = Verbindet unverschlüsselt mit demselben Server: Namen und Geburtsdaten sind im Netz lesbar
step-firewall = Windows-Firewall öffnen
step-firewall-hint = Zeigt, ob Windows Verbindungen von VX Display zulässt
firewall-not-shown = Die Firewall ließ sich nicht anzeigen: { $reason }
notices-past = Nicht mehr aktuell
notices-message = Nachricht zeigen
notices-message-hint = Öffnet die Nachricht, um die es geht
notices-message-gone = Diese Nachricht ist nicht mehr vorhanden.
monitor-not-shown = Nicht angezeigt
monitor-allow = Diesen Monitor erlauben
monitor-allow-hint = Der Patientenbildschirm darf den einzigen Monitor verdecken. Die Personaltaste führt zurück.
messages-list = Nachrichtenliste
messages-time = Zeit
messages-way = Richtung
messages-command = Befehl
messages-text = Text
messages-size = Größe
messages-edge-hint = Ziehen ändert die Breite. Ein Doppelklick stellt die übliche her.
field-select-all = Alles auswählen
field-paste = Einfügen
field-copy = Kopieren
field-cut = Ausschneiden
messages-sorted-down = { $column }, absteigend
messages-sorted-up = { $column }, aufsteigend
messages-sort-hint = Klick oder Eingabe: sortieren. Pfeil links und rechts: Spaltenbreite, Pos1: übliche Breite.
messages-filters-hint = Welche Zeilen die Liste zeigt
messages-filters = Filter
messages-problem = Problem
messages-count = { $listed } von { $all }
messages-searching = Suche läuft, bisher { $listed } von { $all }
messages-zone = Zeiten in UTC{ $offset }
messages-new = { $count } neu
messages-to-newest = Zur neuesten
messages-to-newest-hint = Hebt die Auswahl auf und folgt neuen Nachrichten
messages-search-clear = Suche leeren
messages-types-all = Arten: alle
messages-types = Arten: { $listed } von { $all }
messages-types-hint = Welche Arten von Nachrichten angezeigt werden
messages-way-hint = Blendet diese Nachrichten ein oder aus
messages-hide-pings-hint = Blendet Pings und ihre Antworten aus, sofern sie kein Problem sind
messages-hide-patient-hint = Blendet Namen, Patientennummern und Geburtsdaten in diesem Fenster aus
messages-problems-hint = Zeigt nur Nachrichten mit einem Problem an
messages-problem-above = Neueres Problem
messages-problem-below = Älteres Problem
messages-pause-hint = Zeigt keine neuen Nachrichten mehr an. Sie bleiben erhalten.
messages-export-hint = Speichert Nachrichten in einer Datei
messages-back = Zurück
messages-back-hint = Zurück zur vorigen Seite
messages-copy-as = Kopieren als
messages-hidden-value = ausgeblendet ({ $value })
copy-json = Nachricht kopieren (JSON)
copy-row = Zeile kopieren
copy-table = Tabelle kopieren
copied-json = Nachricht kopiert
copied-row = Zeile kopiert
copied-table = Tabelle kopiert, Zeilen: { $count }
messages-patient-safe = Namen, Patientennummern und Geburtsdaten sind in der Datei ausgeblendet.
export-done = Gespeichert in { $place }
export-failed = Nicht gespeichert: { $why }
browse = Durchsuchen…
browse-hint = Die Datei im Fenster des Systems wählen
file-window-missing = Dieser Desktop hat kein Fenster für Dateien. Geben Sie den Pfad ein.
