### Protocol messages: what each is, field by field, how it differs from the API document, and what the exam made of it.
### Names of commands, keys and settings, and the numbers of commands, stay as they are.

## Commands and clients

# $number, $name: as in the API document. .label: in a list; .name: the name alone.
command-known = { $number } ({ $name })
    .label = { $number } { $name }
    .name = { $name }
command-unknown = { $number } (unknown command)
    .label = { $number } unknown command
    .name = unknown command
# A command that has a name instead of a number.
command-named = named command
    .label = named command
    .name = named command

client-not-registered = not registered
client-web-server = VXvueWebServer
client-vxvue = VXvue (VSS)
client-display = Display
client-generator = generator
client-dose-meter = dose-area product meter
client-collimator = collimator
client-battery = battery
client-barcode-reader = barcode reader
client-equipment = equipment
client-unknown = unknown type
# A type of client with its number.
client-numbered = { $number } ({ $name })

## Why a text is not a message: clauses about a message. .short: in a list.

unreadable-not-json = it is not readable JSON
    .short = Not JSON
unreadable-not-an-object = it is JSON, but not an object
    .short = Not a JSON object
unreadable-contradicting-keys = it contains the same key twice with different values
    .short = Same key twice, different values
unreadable-no-command = it has no readable command
    .short = No readable command
unreadable-too-long = it is longer than 256 KiB
    .short = Longer than 256 KiB
unreadable-unsure-command = its command is not written as in the API document
    .short = Command uncertain

## What a message did differently from the API document: what came, what the document requires, what was done. $why: a clause of those above. .seen: what came alone, where nothing was done.

notice-unreadable = A message was ignored: { $why }. The API document requires one JSON object with a command.
notice-step-unknown = A message cannot be read: { $why }. It may have been a 601 (sendStepInfo), so the step was cleared.
    .seen = A message cannot be read: { $why }. It may have been a 601 (sendStepInfo).
notice-study-unknown = A message cannot be read: { $why }. It may have been a 1001, a 1002 or another exam event, so the screen was cleared.
    .seen = A message cannot be read: { $why }. It may have been a 1001, a 1002 or another exam event.
no-patient-unreadable = A message cannot be read: { $why }. It may have been a 101 (setPatientInfo) for another patient, so no name is shown.
    .seen = A message cannot be read: { $why }. It may have been a 101 (setPatientInfo).
no-patient-empty = 101 (setPatientInfo): it has no ID, name or birth date, so no patient is selected. No name is shown.
no-patient-data-not-an-object = 101 (setPatientInfo): data is not an object; the API document requires one. No name is shown.
    .seen = 101 (setPatientInfo): data is not an object; the API document requires one.
no-patient-contradicting-keys = 101 (setPatientInfo): the same key appears twice with different values, and it is unclear which one is right. No name is shown.
    .seen = 101 (setPatientInfo): the same key appears twice with different values, and it is unclear which one is right.
no-patient-contradicting-ids = 101 (setPatientInfo): patientId and patientID have different values. No name is shown.
    .seen = 101 (setPatientInfo): patientId and patientID have different values.
no-patient-not-text = 101 (setPatientInfo): a value is an object, an array or a very long number; the API document requires text. No name is shown.
    .seen = 101 (setPatientInfo): a value is an object, an array or a very long number; the API document requires text.
no-patient-failure-reported = 101 (setPatientInfo): the message reports a failure (res 0). No name is shown.
# $command: a command, here and below.
notice-failure-reported = { $command }: the message reports a failure (res 0). It was ignored.
notice-step-not-readable = 601 (sendStepInfo): data is not what the API document requires: an object of text values with each key once. The step was cleared.
    .seen = 601 (sendStepInfo): data is not what the API document requires: an object of text values with each key once.
notice-duplicate-keys = A message contains the same key twice with the same value. It was read once.
notice-comments = A message contains comments, which JSON does not allow. They were skipped.
notice-trailing-comma = A message has a comma before a closing bracket, which JSON does not allow. It was skipped.
notice-byte-order-mark = A message starts with a byte order mark. It was skipped.
notice-trailing-nuls = A message ends with NUL bytes, which JSON does not allow. They were skipped.
notice-not-finite = A message contains NaN or Infinity, which JSON does not allow. They were read as null.
notice-control-character = A text in a message contains a control character, which JSON requires to be escaped. It was accepted.
notice-json-in-string = A JSON object arrived inside a JSON string; the API document requires the object itself. It was unpacked and accepted.
notice-several-objects = A frame contains several JSON objects; the API document requires one. They were read in order.
# $key: a key of the document.
notice-key-spelling = The key { $key } is not spelled as in the API document. It was accepted.
notice-lone-surrogate = A message contains half of a surrogate pair, which is not a character. It was replaced.
notice-binary-frame = A message arrived in a binary frame; the API document requires text frames.
notice-utf16 = A binary frame contains UTF-16; the API document requires text frames, which are UTF-8. It was accepted.
notice-not-utf8 = A binary frame contains bytes that are not UTF-8. Values with such bytes are not shown.
notice-patient-id-key = The patient's ID arrived as patientID; the API document's section on 101 requires patientId. It was accepted.
notice-birth-key = The birth date arrived as patientBirthDate; the API document's section on 101 requires patientBirth. It was accepted.
notice-patient-sex = A message contains patientSex, which appears in only one sample in the API document. It is kept but not shown.
notice-not-text-but-read = { $key } is a number or a boolean; the API document requires text. It was read as text.
notice-command-as-text = { $command }: the command arrived as text; the API document requires a number. It was accepted.
notice-result-key = The result arrived as result; the API document requires res. It was accepted.
notice-res-not-readable = res is not a number, a text or null. It was ignored.
notice-sender-by-name = sender is a name; the API document requires a number. It was accepted.
notice-receiver-by-name = receiver is a name; the API document requires a number. It was accepted.
notice-sender-not-readable = sender is not a number; the API document requires one. The message was read without it.
notice-receiver-not-readable = receiver is not a number; the API document requires one. It was read as 0 (everybody).
notice-no-receiver = { $command }: there is no receiver; the API document requires 106 (Display). It was read as 0 (everybody).
notice-unknown-command-name = A command has a name that the API document does not list. It was ignored.
notice-unknown-command = { $command }: the API document does not list this command. It was ignored.
notice-status-not-readable = { $command }: the reply has no status of 0 or 1. It counts as an answer but not as success.
notice-refused-by-res = { $command }: the reply reports a failure in res (0), but has no status of 0 or 1. It was read as status 0 without an error number.

## Why the patient screen was cleared: clauses that follow a colon. .short: in the console's list.

rule-hold-passed = the connection is lost, and nothing confirmed the patient within { $hold }
    .short = the connection is lost, and nothing confirmed the patient within { $hold }
rule-hold-passed-back = the connection was lost for { $lost }, and nothing confirmed the patient within { $hold }
    .short = the connection was lost for { $lost }, and nothing confirmed the patient within { $hold }
rule-hold-passed-slept = this computer was asleep, and nothing confirmed the patient within { $hold }
    .short = this computer was asleep, and nothing confirmed the patient within { $hold }
rule-after-loss = the link was lost, and nothing from before the loss can be confirmed
    .short = the link was lost, and nothing from before can be confirmed
rule-after-completion = the exam was completed { $after } ago
    .short = the exam was completed { $after } ago
rule-max-age = the server sent nothing about the exam for { $after }
    .short = the server sent nothing about the exam for { $after }
rule-no-patient = a 101 (setPatientInfo) named no patient
    .short = a 101 named no patient that can be read
rule-step-after-completion = a 601 (sendStepInfo) arrived after the exam was completed and belongs to an exam that has not been announced
    .short = a 601 after completion belongs to an exam that has not been announced
rule-step-of-another-study = a 601 (sendStepInfo) arrived for an exam that was started after this patient was named
    .short = a 601 arrived for an exam that was started after this patient was named
rule-new-study = a new exam was started (1001), and its patient has not been named yet
    .short = a new exam was started (1001), and its patient has not been named yet
rule-origin-changed = demo data and real data are never shown together
    .short = demo data and real data are never shown together
rule-step-unknown = a message that cannot be read may have been a 601 (sendStepInfo), so the step is unknown
    .short = an unreadable message may have been a 601, so the step is unknown
rule-study-unknown = a message that cannot be read may have been a 1001 or 1002, so it is not known whose exam is in progress
    .short = an unreadable message may have been a 1001 or 1002, so the state of the exam is unknown
rule-another-mentioned = a message of another kind, or for another receiver, named another patient
    .short = a message of another kind, or for another receiver, named another patient
rule-hidden = staff hid the patient; the next 101 (setPatientInfo) will be shown
    .short = staff hid the patient until the next 101
rule-server-changed = the display was connected to another server
    .short = the server was changed

## What happened to the exam, and why. $why: a clause of those above, or a sentence of those below.

exam-notice-cleared = The patient screen was cleared: { $why }.
exam-notice-birth-date = The birth date is not shown: { $why }
exam-notice-patient-changed = The patient changed during an exam: a 101 (setPatientInfo) for another patient arrived before the 1002. The earlier exam counts as finished.
exam-notice-step-without-patient = A 601 (sendStepInfo) arrived while no patient was shown. Only the step is shown until a 101 arrives.
exam-notice-completed-without-exam = A 1002 (eventCompleteExam) arrived while no exam was in preparation or in progress. Nothing changed.
exam-notice-old-connection = An event from a closed connection arrived late. It was ignored.
exam-notice-step-not-paired = A 601 (sendStepInfo) does not belong to this patient: it arrived too long before the 101, or while another patient was shown. The step was cleared.
exam-notice-birth-date-form = The birth date arrived as YYYYMMDD or YYYY.MM.DD; the API document's section on 101 requires YYYY-MM-DD. It was accepted.
exam-notice-nothing-to-show = A 101 (setPatientInfo) has no readable ID, name or birth date. No name is shown.
exam-notice-name-drawn-by-other-group = The name has a character that is in none of the bundled fonts. Another form of the name is shown instead.
exam-notice-name-not-drawable = The name has a character that is in none of the bundled fonts. The patient's ID is shown instead.
exam-notice-name-and-id-not-drawable = The name has a character that is in none of the bundled fonts, and there is no ID that can be displayed instead. Neither is shown; identify the patient in another way.
exam-notice-name-partly-damaged = The name arrived damaged in one of its forms: a character was lost or read in the wrong encoding. Another form, which arrived intact, is shown instead.
exam-notice-name-damaged = The name arrived damaged: a character was lost or read in the wrong encoding. The patient's ID is shown instead. Check the character set of the worklist and the server.
exam-notice-name-damaged-without-id = The name arrived damaged: a character was lost or read in the wrong encoding, and there is no ID that can be shown instead. Neither is shown; identify the patient in another way.
exam-notice-id-damaged = The patient's ID arrived damaged: a character was lost or read in the wrong encoding. The ID is not shown and counts as missing.
exam-notice-id-not-drawable = The patient's ID has a character that is in none of the bundled fonts. The ID is not shown.
exam-notice-step-damaged = The body part or projection arrived damaged: a character was lost or read in the wrong encoding. That text is not shown.
exam-notice-decoration-left-out = A decorative symbol in the body part or projection is in none of the bundled fonts and was left out. The rest is shown.
exam-notice-step-not-drawable = The body part or projection has a character that is in none of the bundled fonts. That text is not shown.
exam-notice-step-tells-withheld = The body part or projection contains a name, birth date or ID that privacy settings withhold. Neither is shown.
exam-notice-text-clipped = A text was too long for the screen. It was cut, and the cut is marked.

birth-date-not-a-date = it is not a calendar date in the form YYYY-MM-DD or YYYYMMDD.
birth-date-in-the-future = it is in the future. Check this computer's date as well.
birth-date-too-long-ago = the patient would be older than 122 years.
birth-date-placeholder = it is a placeholder that programs write when the birth date is unknown.
birth-date-damaged = a character was lost in transmission.
birth-date-contradicting = patientBirth and patientBirthDate have different dates.

## What a row of the message log says, in a few words

# A text that is the same in every language.
row-text = { $text }
# After the summary of a row: it comes from a demo. DEMO stays as it is.
row-demo = { $summary } · DEMO
row-notices =
    { $count ->
        [one] { $summary } · { $count } notice
       *[other] { $summary } · { $count } notices
    }
row-connection = connection { $number }
row-unreadable = unreadable
row-websocket-ping = WebSocket ping
row-websocket-pong = WebSocket pong
row-websocket-close = WebSocket close
row-ping = Ping
row-pong = Pong
row-register = Registration
# $client: one of the clients above.
row-register-as = Register as { $client } ({ $number })
row-registered = Registered: status 1
    .error = Registered: status 1, error { $error }
row-registration-refused = Registration refused: status 0
    .error = Registration refused: status 0, error { $error }
row-registration-answered = Registration answered without a status
    .error = Registration answered without a status, error { $error }
row-ping-answered = Ping answered: status 1
    .error = Ping answered: status 1, error { $error }
row-ping-failed = Ping answered: status 0
    .error = Ping answered: status 0, error { $error }
row-ping-without-status = Ping answered without a status
    .error = Ping answered without a status, error { $error }
# $who: a pseudonym. .name, .birth, .both: with a name, with a birth date, with both.
row-patient = Patient { $who }
    .name = Patient { $who } · name
    .birth = Patient { $who } · birth date
    .both = Patient { $who } · name, birth date
row-patient-without-id = Patient without ID
    .name = Patient without ID · name
    .birth = Patient without ID · birth date
    .both = Patient without ID · name, birth date
row-nobody-selected = No patient selected
row-nobody-failure = No patient: failure reported
row-nobody-unreadable = No patient: message unreadable
row-no-step = No step
row-started = Exam started
row-completed = Exam completed
row-refused = Failure reported
row-unknown = Not in the API document
row-step-unknown = Unreadable, possibly a step
row-study-unknown = Unreadable, possibly the start or end of an exam
row-empty = Empty
# $code: the number of a close frame; .meaning: with the meaning of the code.
row-closed = Closed by the server: { $code }
    .meaning = Closed by the server: { $code } { $meaning }
row-closed-without-code = Closed by the server without a code
row-closed-here = Closed by this program: { $code }
    .meaning = Closed by this program: { $code } { $meaning }
row-closed-here-without-code = Closed by this program without a code

## What the link did, as a row among the messages

row-not-connected = Not connected: { $why }
# $time: such as 1.3 ms.
row-address-found = Found { $addresses } in { $time }
row-connected = Connected to { $address } in { $time }
# $why: one of the reasons below.
row-down = { $why }, after { $seconds } s
row-slept = The computer slept for { $seconds } s
row-register-unanswered = Registration not answered
row-register-unread = Registration answered unreadably
row-echoes = Echo server: command 11 came back unchanged
row-register-refused = Registration refused
    .error = Registration refused, error { $error }
row-pings-unanswered = No ping was ever answered
row-pings-unread = Pings answered unreadably
row-unasked-extensions = Extensions that were not requested: { $names }
row-line-feeds = The lines of the answer end with a line feed only
row-empty-subprotocol = The answer names an empty subprotocol
row-long-message = A message that was too long to read was skipped
row-slow-lookup = The DNS lookup took { $seconds } s
row-password-in-clear = The password is sent unencrypted
row-not-sent = Not sent: no connection
row-send-buffer-full = Not sent: the server does not read
row-outgoing-not-reported =
    { $count ->
        [one] { $count } sent message is not in this list
       *[other] { $count } sent messages are not in this list
    }
row-down-illegal-close = Closed by the server with an invalid close frame
row-down-ended = Ended by the server without a close frame
row-down-reset = Connection reset
row-down-path-timed-out = The network path to the server is broken
# $words: what the system says.
row-down-io = Read or write failed ({ $words })
row-down-silent = Nothing received for { $seconds } s
row-down-not-awake = No answer after this computer woke from sleep
row-down-protocol = The server violated the WebSocket protocol
row-down-not-utf8 = A text was not UTF-8
row-down-too-long = A message was too long
row-down-message-too-slow = A message did not arrive completely in time
row-down-tls = TLS error
row-down-asked = Closed by this program
row-down-panicked = The link failed and is restarting

## Kinds of rows, in a list to choose from

kind-patient = Patient
kind-step = Step
kind-exam = Exam start and end
kind-register = Registration
kind-heartbeat = Pings
kind-other = Other commands
kind-unreadable = Unreadable
kind-connection = Connection

## What is said of a hidden value

shape-blank = blank
shape-valid-date = valid date
shape-not-a-date =
    { $count ->
        [one] { $count } character, not a date that can be shown
       *[other] { $count } characters, not a date that can be shown
    }
# $writing: one of those below.
shape-text =
    { $count ->
        [one] { $count } character, { $writing }
       *[other] { $count } characters, { $writing }
    }
shape-number = a number
shape-bool = true or false
shape-object = object, members: { $count }
shape-array = array, items: { $count }

writing-hangul = Hangul
writing-han = Chinese characters
writing-japanese = Japanese
writing-latin = Latin
writing-digits = digits and punctuation
writing-mixed = mixed

## A field and the name of its number

field-named = { $text } · { $name }
field-everybody = everybody
field-failure = failure
field-success = success

## What the API document says of each field: sentences

field-sender = The original sender: 0 not registered, 1 web server, 2 VXvue, 106 display. In a registration: the type to register as.
field-receiver-of-exam = The receiver: 106 display. 0, null or absent counts as everybody.
field-receiver = The receiver: 0 everybody, 1 web server, 2 VXvue, 106 display.
field-command = The request or event: 1 ping, 11 registration, 101 patient, 601 step, 1001 exam started, 1002 exam completed.
field-res = The result: 1 success, 0 failure.
field-result = Some servers write the result here instead of in res. It is accepted.
field-data = The content of the command.
field-status = In the server's answer: 0 failure, 1 success.
field-error = In the server's answer: an error number. The API document does not explain the numbers; ask the server's vendor.
field-patient-id = The patient's ID. An emergency registration has an ID such as EM-240906-134326.
field-patient-id-of-sample = The patient's ID as one sample in the API document writes it; the section on 101 has patientId. Both are accepted.
field-patient-name = The patient's name, a DICOM person name such as Doe^John. It may be null for an emergency.
field-patient-birth = The birth date (ISO 8601). YYYYMMDD and YYYY.MM.DD are accepted as well.
field-patient-birth-of-sample = The birth date as one sample in the API document writes it; the section on 101 has patientBirth. Both are accepted.
field-patient-sex = The patient's sex. Only one sample in the API document has it, and its values are not explained. It is never shown to the patient.
field-body-part = The body part, in the site's own words.
field-projection = The projection (view), in the site's own words.
field-demo = True: the message comes from a demo or a simulator, and the patient screen shows DEMO.
