### Messages of the wire: what each is, field by field, what differs from the API document, and what the exam made of it.
### Names of commands, keys and settings, and the numbers of commands, stay as they are.

## Commands and clients

# $number, $name: as in the API document. .label: in a list; .name: the name alone.
command-known = { $number } ({ $name })
    .label = { $number } { $name }
    .name = { $name }
command-unknown = { $number } (unbekannter Befehl)
    .label = { $number } unbekannter Befehl
    .name = unbekannter Befehl
# A command that has a name instead of a number.
command-named = benannter Befehl
    .label = benannter Befehl
    .name = benannter Befehl

client-not-registered = nicht registriert
client-web-server = VXvueWebServer
client-vxvue = VXvue (VSS)
client-display = Display
client-generator = Generator
client-dose-meter = Dosisflächenprodukt-Messgerät
client-collimator = Kollimator
client-battery = Akku
client-barcode-reader = Barcodeleser
client-equipment = Gerät
client-unknown = unbekannter Typ
# A type of client with its number.
client-numbered = { $number } ({ $name })

## Why a text is not a message: clauses about a message. .short: in a list.

unreadable-not-json = Sie ist kein lesbares JSON
    .short = Kein JSON
unreadable-not-an-object = Sie ist JSON, aber kein Objekt
    .short = Kein JSON-Objekt
unreadable-contradicting-keys = Sie enthält denselben Schlüssel zweimal mit verschiedenen Werten
    .short = Derselbe Schlüssel mit verschiedenen Werten
unreadable-no-command = Sie enthält keinen lesbaren Befehl
    .short = Kein lesbarer Befehl
unreadable-too-long = Sie ist länger als 256 KiB
    .short = Länger als 256 KiB
unreadable-unsure-command = Ihr Befehl ist nicht wie im API-Dokument geschrieben
    .short = Befehl unsicher

## What a message did differently from the API document: what came, what the document requires, what was done. $why: a clause of those above.

notice-unreadable = Eine Nachricht wurde ignoriert: { $why }. Das API-Dokument verlangt ein JSON-Objekt mit einem Befehl.
notice-step-unknown = Eine Nachricht ist nicht lesbar: { $why }. Sie könnte eine 601 (sendStepInfo) gewesen sein, daher wurde der Aufnahmeschritt entfernt.
    .seen = Eine Nachricht ist nicht lesbar: { $why }. Sie könnte eine 601 (sendStepInfo) gewesen sein.
notice-study-unknown = Eine Nachricht ist nicht lesbar: { $why }. Sie könnte eine 1001, eine 1002 oder ein anderes Ereignis einer Untersuchung gewesen sein, daher wurde der Bildschirm geleert.
    .seen = Eine Nachricht ist nicht lesbar: { $why }. Sie könnte eine 1001, eine 1002 oder ein anderes Ereignis einer Untersuchung gewesen sein.
no-patient-unreadable = Eine Nachricht ist nicht lesbar: { $why }. Sie könnte eine 101 (setPatientInfo) für einen anderen Patienten gewesen sein, daher wird kein Name angezeigt.
    .seen = Eine Nachricht ist nicht lesbar: { $why }. Sie könnte eine 101 (setPatientInfo) gewesen sein.
no-patient-empty = 101 (setPatientInfo): Patientennummer, Name und Geburtsdatum fehlen, also ist kein Patient ausgewählt. Es wird kein Name angezeigt.
no-patient-data-not-an-object = 101 (setPatientInfo): data ist kein Objekt; das API-Dokument verlangt eines. Es wird kein Name angezeigt.
    .seen = 101 (setPatientInfo): data ist kein Objekt; das API-Dokument verlangt eines.
no-patient-contradicting-keys = 101 (setPatientInfo): derselbe Schlüssel kommt zweimal mit verschiedenen Werten vor, und welcher gilt, ist unbekannt. Es wird kein Name angezeigt.
    .seen = 101 (setPatientInfo): derselbe Schlüssel kommt zweimal mit verschiedenen Werten vor, und welcher gilt, ist unbekannt.
no-patient-contradicting-ids = 101 (setPatientInfo): patientId und patientID haben verschiedene Werte. Es wird kein Name angezeigt.
    .seen = 101 (setPatientInfo): patientId und patientID haben verschiedene Werte.
no-patient-not-text = 101 (setPatientInfo): ein Objekt, ein Array oder eine sehr lange Zahl steht, wo das API-Dokument Text verlangt. Es wird kein Name angezeigt.
    .seen = 101 (setPatientInfo): ein Objekt, ein Array oder eine sehr lange Zahl steht, wo das API-Dokument Text verlangt.
no-patient-failure-reported = 101 (setPatientInfo): die Nachricht meldet einen Fehlschlag (res 0). Es wird kein Name angezeigt.
# $command: a command, here and below.
notice-failure-reported = { $command }: die Nachricht meldet einen Fehlschlag (res 0). Sie wurde ignoriert.
notice-step-not-readable = 601 (sendStepInfo): data ist kein Objekt aus Texten mit jedem Schlüssel nur einmal, wie es das API-Dokument verlangt. Der Aufnahmeschritt wurde entfernt.
    .seen = 601 (sendStepInfo): data ist kein Objekt aus Texten mit jedem Schlüssel nur einmal, wie es das API-Dokument verlangt.
notice-duplicate-keys = Eine Nachricht enthält denselben Schlüssel zweimal mit gleichem Wert. Er wurde einmal gelesen.
notice-comments = Eine Nachricht enthält Kommentare, die JSON nicht erlaubt. Sie wurden übersprungen.
notice-trailing-comma = Eine Nachricht enthält ein Komma vor einer schließenden Klammer, das JSON nicht erlaubt. Es wurde übersprungen.
notice-byte-order-mark = Eine Nachricht beginnt mit einer Byte-Reihenfolge-Markierung (BOM). Sie wurde übersprungen.
notice-trailing-nuls = Eine Nachricht endet mit NUL-Bytes, die JSON nicht erlaubt. Sie wurden übersprungen.
notice-not-finite = Eine Nachricht enthält NaN oder Infinity, die es in JSON nicht gibt. Sie wurden als null gelesen.
notice-control-character = Eine Nachricht enthält in einem Text ein Steuerzeichen, das in JSON maskiert sein muss. Es wurde akzeptiert.
notice-json-in-string = Ein JSON-Objekt kam in einem JSON-Text; das API-Dokument verlangt das Objekt selbst. Es wurde ausgepackt und akzeptiert.
notice-several-objects = Ein Frame enthält mehrere JSON-Objekte; das API-Dokument verlangt eines. Sie wurden der Reihe nach gelesen.
# $key: a key of the document.
notice-key-spelling = Der Schlüssel { $key } ist nicht wie im API-Dokument geschrieben. Er wurde akzeptiert.
notice-lone-surrogate = Eine Nachricht enthält ein halbes Surrogatpaar, das kein Zeichen ist. Es wurde ersetzt.
notice-binary-frame = Eine Nachricht kam in einem binären Frame; das API-Dokument verlangt Text-Frames.
notice-utf16 = Ein binärer Frame enthält UTF-16; das API-Dokument verlangt Text-Frames, und die sind UTF-8. Er wurde akzeptiert.
notice-not-utf8 = Ein binärer Frame enthält Bytes, die kein UTF-8 sind. Werte mit solchen Bytes werden nicht angezeigt.
notice-patient-id-key = Die Patientennummer kam als patientID; der Abschnitt des API-Dokuments zu 101 verlangt patientId. Sie wurde akzeptiert.
notice-birth-key = Das Geburtsdatum kam als patientBirthDate; der Abschnitt des API-Dokuments zu 101 verlangt patientBirth. Es wurde akzeptiert.
notice-patient-sex = patientSex kam, das nur in einem Beispiel des API-Dokuments steht. Es wird behalten, aber nicht angezeigt.
notice-not-text-but-read = { $key } ist eine Zahl oder ein Wahrheitswert; das API-Dokument verlangt Text. Es wurde als Text gelesen.
notice-command-as-text = { $command }: der Befehl kam als Text; das API-Dokument verlangt eine Zahl. Er wurde akzeptiert.
notice-result-key = Das Ergebnis kam als result; das API-Dokument verlangt res. Es wurde akzeptiert.
notice-res-not-readable = res ist weder Zahl noch Text noch null. Es wurde ignoriert.
notice-sender-by-name = sender ist ein Name; das API-Dokument verlangt eine Zahl. Er wurde akzeptiert.
notice-receiver-by-name = receiver ist ein Name; das API-Dokument verlangt eine Zahl. Er wurde akzeptiert.
notice-sender-not-readable = sender ist keine Zahl, wie sie das API-Dokument verlangt. Die Nachricht wurde ohne ihn gelesen.
notice-receiver-not-readable = receiver ist keine Zahl, wie sie das API-Dokument verlangt. Er wurde als 0 (alle) gelesen.
notice-no-receiver = { $command }: receiver fehlt; das API-Dokument verlangt 106 (Display). Er wurde als 0 (alle) gelesen.
notice-unknown-command-name = Ein Befehl hat einen Namen, den das API-Dokument nicht nennt. Er wurde ignoriert.
notice-unknown-command = { $command }: das API-Dokument nennt diesen Befehl nicht. Er wurde ignoriert.
notice-status-not-readable = { $command }: die Antwort hat keinen status von 0 oder 1. Sie gilt als Antwort, aber nicht als Erfolg.
notice-refused-by-res = { $command }: die Antwort meldet in res einen Fehlschlag (0), hat aber keinen status von 0 oder 1. Sie wurde als status 0 ohne Fehlernummer gelesen.

## Why the patient screen was cleared: clauses that follow a colon. .short: in the console's list.

rule-hold-passed = die Verbindung ist verloren, und nichts bestätigte den Patienten innerhalb von { $hold }
    .short = die Verbindung ist verloren, und nichts bestätigte den Patienten innerhalb von { $hold }
rule-hold-passed-back = die Verbindung war { $lost } lang verloren, und nichts bestätigte den Patienten innerhalb von { $hold }
    .short = die Verbindung war { $lost } lang verloren, und nichts bestätigte den Patienten innerhalb von { $hold }
rule-hold-passed-slept = dieser Computer war im Ruhezustand, und nichts bestätigte den Patienten innerhalb von { $hold }
    .short = dieser Computer war im Ruhezustand, und nichts bestätigte den Patienten innerhalb von { $hold }
rule-after-loss = die Verbindung ging verloren, und nichts von vorher kann bestätigt werden
    .short = die Verbindung ging verloren, und nichts von vorher kann bestätigt werden
rule-after-completion = seit dem Abschluss der Untersuchung sind { $after } vergangen
    .short = seit dem Abschluss der Untersuchung sind { $after } vergangen
rule-max-age = der Server sendete { $after } lang nichts zur Untersuchung
    .short = der Server sendete { $after } lang nichts zur Untersuchung
rule-no-patient = eine 101 (setPatientInfo) nannte keinen Patienten
    .short = eine 101 nannte keinen lesbaren Patienten
rule-step-after-completion = eine 601 (sendStepInfo) kam nach dem Abschluss der Untersuchung und gehört zu einer Untersuchung, die noch nicht angekündigt wurde
    .short = eine 601 nach dem Abschluss gehört zu einer noch nicht angekündigten Untersuchung
rule-step-of-another-study = eine 601 (sendStepInfo) kam für eine Untersuchung, die nach der Nennung dieses Patienten geöffnet wurde
    .short = eine 601 kam für eine Untersuchung, die nach der Nennung dieses Patienten geöffnet wurde
rule-new-study = eine neue Untersuchung wurde geöffnet (1001), und ihr Patient ist noch nicht genannt
    .short = eine neue Untersuchung wurde geöffnet (1001), und ihr Patient ist noch nicht genannt
rule-origin-changed = Demodaten und echte Daten werden nie zusammen angezeigt
    .short = Demodaten und echte Daten werden nie zusammen angezeigt
rule-step-unknown = eine nicht lesbare Nachricht könnte eine 601 (sendStepInfo) gewesen sein, daher ist der Aufnahmeschritt unbekannt
    .short = eine nicht lesbare Nachricht könnte eine 601 gewesen sein, daher ist der Aufnahmeschritt unbekannt
rule-study-unknown = eine nicht lesbare Nachricht könnte eine 1001 oder 1002 gewesen sein, daher ist unbekannt, wessen Untersuchung läuft
    .short = eine nicht lesbare Nachricht könnte eine 1001 oder 1002 gewesen sein, daher ist der Stand der Untersuchung unbekannt
rule-another-mentioned = eine Nachricht anderer Art oder für einen anderen Empfänger nannte einen anderen Patienten
    .short = eine Nachricht anderer Art oder für einen anderen Empfänger nannte einen anderen Patienten
rule-hidden = das Personal hat den Patienten ausgeblendet; die nächste 101 (setPatientInfo) wird wieder angezeigt
    .short = das Personal hat den Patienten bis zur nächsten 101 ausgeblendet
rule-server-changed = das Display wurde mit einem anderen Server verbunden
    .short = das Display hat den Server gewechselt

## What happened to the exam, and why. $why: a clause of those above, or a sentence of those below.

exam-notice-cleared = Der Patientenbildschirm wurde geleert: { $why }.
exam-notice-birth-date = Das Geburtsdatum wird nicht angezeigt: { $why }
exam-notice-patient-changed = Der Patient wechselte während einer Untersuchung: eine 101 (setPatientInfo) für einen anderen Patienten kam vor der 1002. Die frühere Untersuchung gilt als beendet.
exam-notice-step-without-patient = Eine 601 (sendStepInfo) kam, während kein Patient angezeigt wurde. Bis zur 101 wird nur der Aufnahmeschritt angezeigt.
exam-notice-completed-without-exam = Eine 1002 (eventCompleteExam) kam, während keine Untersuchung vorbereitet wurde oder lief. Nichts hat sich geändert.
exam-notice-old-connection = Ein Ereignis einer geschlossenen Verbindung kam verspätet. Es wurde ignoriert.
exam-notice-step-not-paired = Eine 601 (sendStepInfo) gehört nicht zu diesem Patienten: sie kam zu lange vor der 101 oder während ein anderer Patient angezeigt wurde. Der Aufnahmeschritt wurde entfernt.
exam-notice-birth-date-form = Das Geburtsdatum kam als YYYYMMDD oder YYYY.MM.DD; der Abschnitt des API-Dokuments zu 101 verlangt YYYY-MM-DD. Es wurde akzeptiert.
exam-notice-nothing-to-show = Eine 101 (setPatientInfo) hat weder Patientennummer noch Namen noch Geburtsdatum, die lesbar sind. Es wird kein Name angezeigt.
exam-notice-name-drawn-by-other-group = Der Name enthält ein Zeichen, das keine der mitgelieferten Schriften hat. Eine andere, darstellbare Form des Namens wird angezeigt.
exam-notice-name-not-drawable = Der Name enthält ein Zeichen, das keine der mitgelieferten Schriften hat. Stattdessen wird die Patientennummer angezeigt.
exam-notice-name-and-id-not-drawable = Der Name enthält ein Zeichen, das keine der mitgelieferten Schriften hat, und es gibt keine darstellbare Patientennummer. Beides wird nicht angezeigt; identifizieren Sie den Patienten auf andere Weise.
exam-notice-name-partly-damaged = Eine Form des Namens kam beschädigt an: ein Zeichen ging verloren oder wurde in der falschen Kodierung gelesen. Eine andere, unbeschädigte Form wird angezeigt.
exam-notice-name-damaged = Der Name kam beschädigt an: ein Zeichen ging verloren oder wurde in der falschen Kodierung gelesen. Stattdessen wird die Patientennummer angezeigt. Prüfen Sie den Zeichensatz der Worklist und des Servers.
exam-notice-name-damaged-without-id = Der Name kam beschädigt an: ein Zeichen ging verloren oder wurde in der falschen Kodierung gelesen, und es gibt keine Patientennummer, die stattdessen angezeigt werden könnte. Beides wird nicht angezeigt; identifizieren Sie den Patienten auf andere Weise.
exam-notice-id-damaged = Die Patientennummer kam beschädigt an: ein Zeichen ging verloren oder wurde in der falschen Kodierung gelesen. Sie wird nicht angezeigt und gilt als fehlend.
exam-notice-id-not-drawable = Die Patientennummer enthält ein Zeichen, das keine der mitgelieferten Schriften hat. Sie wird nicht angezeigt.
exam-notice-step-damaged = Körperteil oder Projektion kam beschädigt an: ein Zeichen ging verloren oder wurde in der falschen Kodierung gelesen. Dieser Text wird nicht angezeigt.
exam-notice-decoration-left-out = Ein Schmuckzeichen in Körperteil oder Projektion hat keine der mitgelieferten Schriften; es wurde weggelassen. Der Rest wird angezeigt.
exam-notice-step-not-drawable = Körperteil oder Projektion enthält ein Zeichen, das keine der mitgelieferten Schriften hat. Dieser Text wird nicht angezeigt.
exam-notice-step-tells-withheld = Körperteil oder Projektion enthält einen Namen, ein Geburtsdatum oder eine Patientennummer, die laut Datenschutzeinstellung verborgen bleiben. Beides wird nicht angezeigt.
exam-notice-text-clipped = Ein Text war zu lang für den Bildschirm. Er wurde gekürzt, und die Kürzung ist gekennzeichnet.

birth-date-not-a-date = es ist kein Kalenderdatum der Form YYYY-MM-DD oder YYYYMMDD.
birth-date-in-the-future = es liegt in der Zukunft. Prüfen Sie auch das Datum dieses Computers.
birth-date-too-long-ago = der Patient wäre älter als 122 Jahre.
birth-date-placeholder = es ist ein Datum, das Programme schreiben, wenn keines vorliegt.
birth-date-damaged = ein Zeichen ging auf dem Weg verloren.
birth-date-contradicting = patientBirth und patientBirthDate enthalten verschiedene Daten.

## What a row of the message log says, in a few words

# A text that is the same in every language.
row-text = { $text }
# After the summary of a row: it comes from a demo. DEMO stays as it is.
row-demo = { $summary } · DEMO
row-notices =
    { $count ->
        [one] { $summary } · { $count } Hinweis
       *[other] { $summary } · { $count } Hinweise
    }
row-connection = Verbindung { $number }
row-unreadable = nicht lesbar
row-websocket-ping = WebSocket-Ping
row-websocket-pong = WebSocket-Pong
row-websocket-close = WebSocket-Close
row-ping = Ping
row-pong = Pong
row-register = Registrierung
# $client: one of the clients above.
row-register-as = Registrierung als { $client } ({ $number })
row-registered = Registriert: Status 1
    .error = Registriert: Status 1, Fehler { $error }
row-registration-refused = Registrierung abgelehnt: Status 0
    .error = Registrierung abgelehnt: Status 0, Fehler { $error }
row-registration-answered = Registrierung beantwortet, ohne Status
    .error = Registrierung beantwortet, ohne Status, Fehler { $error }
row-ping-answered = Ping beantwortet: Status 1
    .error = Ping beantwortet: Status 1, Fehler { $error }
row-ping-failed = Ping beantwortet: Status 0
    .error = Ping beantwortet: Status 0, Fehler { $error }
row-ping-without-status = Ping beantwortet, ohne Status
    .error = Ping beantwortet, ohne Status, Fehler { $error }
# $who: a pseudonym. .name, .birth, .both: with a name, with a birth date, with both.
row-patient = Patient { $who }
    .name = Patient { $who } · Name
    .birth = Patient { $who } · Geburtsdatum
    .both = Patient { $who } · Name, Geburtsdatum
row-patient-without-id = Patient ohne Nummer
    .name = Patient ohne Nummer · Name
    .birth = Patient ohne Nummer · Geburtsdatum
    .both = Patient ohne Nummer · Name, Geburtsdatum
row-nobody-selected = Kein Patient ausgewählt
row-nobody-failure = Kein Patient: Fehlschlag gemeldet
row-nobody-unreadable = Kein Patient: Nachricht nicht lesbar
row-no-step = Kein Aufnahmeschritt
row-started = Untersuchung begonnen
row-completed = Untersuchung abgeschlossen
row-refused = Fehlschlag gemeldet
row-unknown = Nicht im API-Dokument
row-step-unknown = Vielleicht ein Aufnahmeschritt: nicht lesbar
row-study-unknown = Vielleicht Beginn oder Ende einer Untersuchung: nicht lesbar
row-empty = Leer
# $code: the number of a close frame; .meaning: with the meaning of the code.
row-closed = Vom Server geschlossen: { $code }
    .meaning = Vom Server geschlossen: { $code } { $meaning }
row-closed-without-code = Vom Server ohne Code geschlossen
row-closed-here = Von diesem Programm geschlossen: { $code }
    .meaning = Von diesem Programm geschlossen: { $code } { $meaning }
row-closed-here-without-code = Von diesem Programm ohne Code geschlossen

## What the link did, as a row among the messages

row-not-connected = Nicht verbunden: { $why }
# $time: such as 1.3 ms.
row-address-found = { $addresses } in { $time } gefunden
row-connected = In { $time } mit { $address } verbunden
# $why: one of the reasons below.
row-down = { $why }, nach { $seconds } s
row-slept = Der Computer war { $seconds } s im Energiesparmodus
row-register-unanswered = Registrierung nicht beantwortet
row-register-unread = Registrierung unlesbar beantwortet
row-echoes = Echo-Server: Befehl 11 kam unverändert zurück
row-register-refused = Registrierung abgelehnt
    .error = Registrierung abgelehnt, Fehler { $error }
row-pings-unanswered = Noch kein Ping wurde beantwortet
row-pings-unread = Pings unlesbar beantwortet
row-unasked-extensions = Nicht angeforderte Erweiterungen: { $names }
row-line-feeds = Die Zeilen der Antwort enden nur mit einem Zeilenvorschub (LF)
row-empty-subprotocol = Die Antwort nennt ein leeres Unterprotokoll
row-long-message = Eine zu lange Nachricht wurde übersprungen
row-slow-lookup = Der DNS-Server brauchte { $seconds } s
row-password-in-clear = Das Passwort wird unverschlüsselt gesendet
row-not-sent = Nicht gesendet: keine Verbindung
row-send-buffer-full = Nicht gesendet: der Server liest nicht
row-outgoing-not-reported =
    { $count ->
        [one] { $count } gesendete Nachricht steht nicht in dieser Liste
       *[other] { $count } gesendete Nachrichten stehen nicht in dieser Liste
    }
row-down-illegal-close = Vom Server in unzulässiger Form geschlossen
row-down-ended = Vom Server ohne Close-Frame beendet
row-down-reset = Verbindung zurückgesetzt
row-down-path-timed-out = Der Netzwerkweg zum Server ist unterbrochen
# $words: what the system says.
row-down-io = Lesen oder Schreiben fehlgeschlagen ({ $words })
row-down-silent = { $seconds } s lang nichts empfangen
row-down-not-awake = Keine Antwort, nachdem dieser Computer geschlafen hatte
row-down-protocol = Der Server verletzte das WebSocket-Protokoll
row-down-not-utf8 = Ein Text war kein UTF-8
row-down-too-long = Eine Nachricht war zu lang
row-down-message-too-slow = Eine Nachricht endete nicht rechtzeitig
row-down-tls = TLS-Fehler
row-down-asked = Von diesem Programm geschlossen
row-down-panicked = Die Verbindung ist ausgefallen und startet neu

## Kinds of rows, in a list to choose from

kind-patient = Patient
kind-step = Aufnahmeschritt
kind-exam = Beginn und Ende der Untersuchung
kind-register = Registrierung
kind-heartbeat = Pings
kind-other = Andere Befehle
kind-unreadable = Nicht lesbar
kind-connection = Verbindung

## What is said of a hidden value

shape-blank = leer
shape-valid-date = gültiges Datum
shape-not-a-date =
    { $count ->
        [one] { $count } Zeichen, kein darstellbares Datum
       *[other] { $count } Zeichen, kein darstellbares Datum
    }
# $writing: one of those below.
shape-text =
    { $count ->
        [one] { $count } Zeichen, { $writing }
       *[other] { $count } Zeichen, { $writing }
    }
shape-number = eine Zahl
shape-bool = wahr oder falsch
shape-object = Objekt, Elemente: { $count }
shape-array = Array, Elemente: { $count }

writing-hangul = Hangul
writing-han = chinesische Schriftzeichen
writing-japanese = Japanisch
writing-latin = lateinisch
writing-digits = Ziffern und Satzzeichen
writing-mixed = gemischt

## A field and the name of its number

field-named = { $text } · { $name }
field-everybody = alle
field-failure = Fehlschlag
field-success = Erfolg

## What the API document says of each field: sentences

field-sender = Wer die Nachricht zuerst gesendet hat: 0 nicht registriert, 1 Webserver, 2 VXvue, 106 Display. In einer Registrierung: der Typ, als der registriert wird.
field-receiver-of-exam = Der Empfänger: 106 Display. 0, null oder fehlend gilt als alle.
field-receiver = Der Empfänger: 0 alle, 1 Webserver, 2 VXvue, 106 Display.
field-command = Was verlangt oder gemeldet wird: 1 Ping, 11 Registrierung, 101 Patient, 601 Aufnahmeschritt, 1001 Untersuchung begonnen, 1002 Untersuchung abgeschlossen.
field-res = Das Ergebnis: 1 Erfolg, 0 Fehlschlag.
field-result = Manche Server schreiben das Ergebnis hierher statt in res. Es wird akzeptiert.
field-data = Der Inhalt des Befehls.
field-status = In der Antwort des Servers: 0 Fehlschlag, 1 Erfolg.
field-error = In der Antwort des Servers: eine Fehlernummer. Das Dokument erklärt die Nummern nicht; fragen Sie den Hersteller des Servers.
field-patient-id = Die Patientennummer. Eine Notfallregistrierung hat eine Nummer wie EM-240906-134326.
field-patient-id-of-sample = Die Patientennummer, wie ein Beispiel des Dokuments sie schreibt; im Abschnitt zu 101 steht patientId. Beides wird akzeptiert.
field-patient-name = Der Name des Patienten, ein DICOM-Personenname wie Doe^John. Bei einem Notfall kann er null sein.
field-patient-birth = Das Geburtsdatum (ISO 8601). YYYYMMDD und YYYY.MM.DD werden ebenfalls akzeptiert.
field-patient-birth-of-sample = Das Geburtsdatum, wie ein Beispiel des Dokuments es schreibt; im Abschnitt zu 101 steht patientBirth. Beides wird akzeptiert.
field-patient-sex = Das Geschlecht des Patienten. Es steht nur in einem Beispiel des Dokuments, und die Werte sind nicht erklärt. Dem Patienten wird es nie angezeigt.
field-body-part = Das Körperteil in den Worten der Einrichtung.
field-projection = Die Projektion (Aufnahmerichtung) in den Worten der Einrichtung.
field-demo = Wahr: die Nachricht stammt von einer Demo oder einem Simulator, und der Patientenbildschirm zeigt DEMO.
