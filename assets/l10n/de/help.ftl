### The help of the command line. Names of commands and options, values, and placeholders in capitals stay as they are.
### Without a full stop; what stands in backquotes can be typed.

## Around the texts

help-usage = Aufruf
help-commands = Befehle
help-arguments = Argumente
help-options = Optionen
# Follows the text of an option.
help-default = [Vorgabe: { $value }]
# Follows the help of the program. The code of each kind of ending stands before its meaning.
help-after =
    Ohne Befehl wird `run` ausgeführt.

    Exit-Codes: 0 erledigt, 1 fehlgeschlagen (nicht erreichbar, abgelehnt), 2 falscher Aufruf oder falsche Einstellungen, 70 interner Fehler unter einem Supervisor

## The commands

help-program = VX Display: der dem Patienten zugewandte zweite Bildschirm im Röntgenraum
help-run = Patientenbildschirm für einen Server anzeigen (Vorgabe)
help-demo = Demo-Untersuchung ausführen: integriertes Relay, erfundene Patienten und Patientenbildschirm
help-relay = Relay ohne Fenster ausführen, das Displays anstelle des VXvue-Servers bedient
help-send = Ein Untersuchungsereignis als VXvue (2) an einen Server senden, als demo gekennzeichnet
help-settings = Alle Einstellungen mit Wert und Herkunft auflisten
help-monitors = Monitore auflisten und anzeigen, welchen der Patientenbildschirm verwendet
help-card = Karte zum Aufstellen des Patientenmonitors zeigen: Abstände, Schriften, Kontrast
help-status = Zustand des laufenden Displays anzeigen
help-autostart = Display bei der Anmeldung starten oder nicht mehr starten
help-watch = Ausgeben, was der Bildschirm zeigen würde, eine Zeile je Änderung, ohne Fenster
help-check = Verbindung schrittweise prüfen und sagen, was nicht stimmt und was zu tun ist
help-replay = Ausgeben, was der Bildschirm zu einer Aufzeichnung zeigen würde, ohne Fenster
help-shots = Von jedem Zustand des Patientenbildschirms ein Bild speichern, ohne Fenster und Monitor
help-texts = Texte des Programms als Dateien exportieren oder eigene der Einrichtung prüfen
help-alias = Zeigen, was der Bildschirm zu einer Bezeichnung eines Körperteils oder zu einer ganzen Liste zeichnen würde
help-diagnose = Was der Support wissen muss, in eine ZIP-Datei schreiben, ohne Patientendaten
help-licenses = Lizenzen des Programms und aller enthaltenen Komponenten ausgeben
help-help = Hilfe zu einem Befehl ausgeben

## Options of several commands

help-print-help = Hilfe ausgeben
help-print-version = Version ausgeben
help-config = Diese Einstellungsdatei statt der des Benutzers lesen
help-server = Adresse des Servers, zum Beispiel ws://localhost:55111
help-json = Ein JSON-Objekt ausgeben
help-json-array = Ein JSON-Array ausgeben
help-json-lines = Ein JSON-Objekt je Zeile ausgeben
help-show-patient-data = Namen, Patientennummern und Daten statt *** ausgeben
help-language = Sprache des Patientenbildschirms oder zwei, die große zuerst, zum Beispiel ko,en

## Options of the window

help-windowed = Konsole öffnen, das Fenster für das Personal
help-fullscreen = Patientenbildschirm im Vollbild auf seinem Monitor anzeigen
help-monitor = Dem Patienten zugewandter Monitor: second, primary, eine Nummer oder eine Kennung aus `vxdisplay monitors`
help-allow-only-monitor = Patientenbildschirm den einzigen Monitor füllen lassen
help-supervised = Unter einem Supervisor ausführen, der das Display nach einem Absturz oder Hänger neu startet
help-renderer = Grafik der Konsole; cpu braucht keinen Grafiktreiber

## relay

help-relay-listen = Adresse und Port für Verbindungen, zum Beispiel 127.0.0.1:55111; Port 0 nimmt einen freien
help-relay-dialect = Verhalten wie im API-Dokument oder wie der Prototyp-Server
help-relay-allow-host = Hostname, unter dem Displays dieses Relay erreichen dürfen, neben localhost und dem Namen dieses Computers; mehrfach möglich
help-relay-bridge = Adresse eines NATS-Servers, an den dieser Raum veröffentlicht oder über den einem anderen gefolgt wird (Einstellungen relay.bridge_…); mehrfach möglich
help-relay-demo = Demo-Untersuchung an die Displays senden

## send

help-send-patient = Einen Patienten ankündigen (101 setPatientInfo)
help-send-step = Einen Aufnahmeschritt ankündigen (601 sendStepInfo)
help-send-start = Untersuchung beginnen (1001 eventStartExam)
help-send-complete = Untersuchung abschließen (1002 eventCompleteExam)
help-send-patient-id = Patientennummer
help-send-patient-name = DICOM-Personenname, zum Beispiel Hong^Gildong=洪^吉洞=홍^길동; ohne Angabe null
help-send-patient-birth = Geburtsdatum als YYYY-MM-DD; ohne Angabe null
help-send-step-body = Körperteil, zum Beispiel CHEST
help-send-step-projection = Projektion, zum Beispiel PA

## monitors, status, autostart

help-monitors-monitor = Anzeigen, welchen Monitor diese Wahl trifft: second, primary, eine Nummer oder eine Kennung
help-card-monitor = Monitor für die Karte: second, primary, eine Nummer oder eine Kennung
help-card-shots = Die Karte als card.png in diesen Ordner schreiben, statt sie zu zeigen
help-status-server = Server des Displays, das gefragt wird, zum Beispiel ws://localhost:55111
help-autostart-enable = `vxdisplay run --supervised` bei der Anmeldung starten
help-autostart-disable = Display bei der Anmeldung nicht mehr starten
help-autostart-status = Anzeigen, was bei der Anmeldung für wen startet und ob es dieses Programm ist
help-autostart-machine = Für alle Benutzer dieses Computers; erfordert Administratorrechte
help-autostart-systemd = systemd-Benutzer-Unit statt eines Desktop-Eintrags verwenden (Linux)

## check, replay, shots

help-check-timeout = Wie lange die gesamte Prüfung dauern darf, 1 bis 10 Sekunden
help-check-watch = Die Verbindung beobachten: eine Zeile je Änderung, bis Strg+C
help-replay-file = Wiederzugebende Aufzeichnung
help-replay-speed = Geschwindigkeit gegenüber der Aufzeichnung, 0.1 bis 1000, oder max
help-shots-folder = Ordner für die PNG-Dateien; wird bei Bedarf angelegt, gleichnamige Dateien werden ersetzt
help-shots-size = Breite und Höhe der Bilder in Pixeln
help-shots-theme = Farben des Patientenbildschirms

## texts, diagnose

help-texts-export = Texte aller Sprachen als kommentierte Dateien schreiben, zum Ändern oder Übersetzen
help-texts-export-folder = Zielordner; wird bei Bedarf angelegt, vorhandene Dateien werden nicht ersetzt
help-texts-check = Einen Ordner prüfen, wie site.texts ihn lesen würde: jeder Fehler mit Datei, Zeile und Grund
help-texts-check-folder = Zu prüfender Ordner
help-alias-body = Bezeichnung des Körperteils, zum Beispiel "R KNEE"
help-alias-projection = Bezeichnung der Projektion, zum Beispiel AP
help-alias-file = Textdatei mit einer Bezeichnung je Zeile, die Projektion hinter einem Tabulator
help-alias-json = Ein JSON-Objekt ausgeben, bei einer Liste eines je Zeile
help-diagnose-out = Zu schreibende ZIP-Datei
help-diagnose-force = Datei ersetzen, falls vorhanden
help-diagnose-no-check = Verbindungsprüfung auslassen, die bis zu 5 Sekunden dauert

## What is wrong with an argument

# Times in seconds.
help-wrong-timeout = eine Prüfung dauert { $min } bis { $max } Sekunden
help-wrong-speed = geben Sie eine Zahl von 0.1 bis 1000 an, zum Beispiel 10, oder max
help-wrong-size = geben Sie Breite und Höhe von 64 bis 8192 an, zum Beispiel 1920x1080
help-wrong-place = Optionen eines Befehls stehen hinter ihm, zum Beispiel: vxdisplay watch --server ws://localhost:55111
