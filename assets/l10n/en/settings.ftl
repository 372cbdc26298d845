### Settings: what each is for, what values it takes, where a value comes from, and what can be wrong with it.
### Do not translate names of settings, values in quotes, file names and commands.

## What each setting is for: whole sentences. The id is the name of the setting.

key-server-url = Address of the acquisition software's WebSocket server.
    .title = Server address
key-server-ca-file = PEM file with certificate authorities to trust for wss://, in addition to those of the computer.
    .title = Own certificate authority
    .words = CA, PEM, certificate, root, TLS, SSL
key-display-mode = Whether the program starts with the full-screen patient screen or with the console. "auto" starts full screen when a second monitor is connected.
    .title = At the start
    .about = Whether the program starts with the patient screen in full screen or with this window. Automatic: full screen when a second monitor is connected.
    .auto = Automatic
    .fullscreen = Patient screen
    .windowed = This window
key-display-monitor = Patient-facing monitor: "second", "primary", or the identity of a monitor, which is then found wherever it is connected.
    .title = Patient monitor
    .about = The monitor that faces the patient. The easiest way to choose it is the buttons above; it is then found at any connector.
key-display-allow-only-monitor = Whether the patient screen may fill the only monitor, which is normally the operator's.
    .title = Allow the only monitor
key-display-staff-key = Keys with which staff leave the patient screen after clicking on it. No other keys do.
    .title = Keys to leave the patient screen
key-display-keep-awake = When the screens are kept awake: "always" while the patient screen is open, "exam" while a patient or an exam is shown, or "never".
    .title = Keep the screens awake
    .about = When the screens are kept from going to sleep.
    .always = Always
    .exam = During exams
    .never = Never
key-display-sleep = Hours of each day during which the patient screen is black while nobody is being examined.
    .title = Dark hours
key-display-theme = Colours of the patient screen: dark, light, or white on black with the strongest contrast.
    .title = Colours of the patient screen
    .dark = Dark
    .light = Light
    .high-contrast = High contrast
key-display-language = Language of the patient screen, or two languages with the large one first. Several pairs take turns every 8 seconds.
    .title = Languages of the patient screen
key-display-renderer = Graphics backend of the console: OpenGL if the program starts with the console (auto), always OpenGL (gl), or the CPU without a graphics driver (cpu). If OpenGL does not start, the CPU is used. The patient screen always uses the CPU.
    .title = Graphics
    .about = What paints this window: OpenGL when the program starts with it, always OpenGL, or the CPU without a graphics driver. The patient screen always uses the CPU.
    .auto = Automatic
    .gl = OpenGL
    .cpu = CPU only
key-display-viewing-distance-m = Distance between the patient and the screen. All texts are large enough to be read from there; where that leaves too little room, labels, hints and the second language are left out.
    .title = Distance to the patient
key-display-diagonal-in = Diagonal of the patient-facing monitor. By default the size that the monitor itself reports (EDID), 24 inches where it reports none.
    .title = Diagonal of the monitor
key-display-show-name = Whether the patient's name is shown.
    .title = Name
key-display-show-birth-date = Whether the patient's birth date is shown.
    .title = Birth date
key-display-show-step = Whether the body part and projection are shown as text.
    .title = Body part and projection
key-display-show-figure = Whether the body figure is shown.
    .title = Body figure
key-site-texts = Folder with the site's own texts, in files like those that `vxdisplay texts export` writes. They replace texts of a language or add a language.
    .title = Folder of own texts
    .about = Folder with your own texts. They replace texts of a language or add a language.
key-site-procedures = TOML file with the site's own aliases of body parts and projections: what the figure shows for them, the words for the patient, and a hint on what to do. `vxdisplay alias` shows the result.
    .title = File of own body parts
    .about = File with your own names of body parts and projections: what the figure shows, the words for the patient, and a hint on what to do.
key-site-name = Name of the hospital or room on the patient screen. Leave it empty to show none.
    .title = Hospital or room
key-site-waiting-text = What the patient screen says while no patient is selected, in place of the program’s own words: one text for all languages, or one for each.
    .title = Text while waiting
key-site-logo = PNG or SVG file with the site’s logo, shown while no patient is selected. It is read again whenever a setting is changed.
    .title = Logo
key-privacy-preset = How much about patients is shown where the settings below say “preset”: everything, or what is usual in Korea (kr), Japan (jp), the EU and the UK (eu) or the US (us).
    .title = Privacy preset
    .about = How much about patients is shown where the settings below follow the preset.
    .open = Show everything
    .kr = Usual in Korea
    .jp = Usual in Japan
    .eu = Usual in the EU and the UK
    .us = Usual in the US
key-privacy-names = How much of the patient’s name is shown: all of it, masked, masked until the exam starts, nothing, or what the preset says.
    .title = Patient names
    .full = Shown
    .masked = Masked
    .masked-until-start = Masked until the exam starts
    .hidden = Not shown
    .preset = As the preset says
key-privacy-birth-date = How much of the birth date is shown. A masked one shows the year only.
    .title = Patients’ birth dates
    .shown = Shown
    .masked = Masked
    .hidden = Not shown
    .preset = As the preset says
key-privacy-id = How much of a patient ID is shown where it stands in for the name. A masked one shows its last two characters.
    .title = Patient IDs
    .shown = Shown
    .masked = Masked
    .hidden = Not shown
    .preset = As the preset says
key-privacy-step = How much of body part and projection is shown. Masked, the screen says only that there is a step, and the figure does not show which.
    .title = What is examined, as text
    .shown = Shown
    .masked = Masked
    .hidden = Not shown
    .preset = As the preset says
key-privacy-figure = Whether the body figure marks what is examined, is shown without the mark (masked), or is not shown.
    .title = What is examined, on the figure
    .about = Whether the body figure marks what is examined, is shown without the mark, or is not shown.
    .shown = Shown
    .masked = Masked
    .hidden = Not shown
    .preset = As the preset says
key-exam-hold-on-link-loss-secs = How long the patient stays on the screen after the link is lost.
    .title = After a lost connection
key-exam-clear-after-complete-secs = How long the patient stays on the screen after the exam is completed.
    .title = After the exam
key-exam-max-age-secs = How long the patient stays on the screen while the server sends nothing more about the exam.
    .title = Without updates
key-exam-pair-within-secs = How long before the patient a step may arrive and still be shown with that patient.
    .title = Step before the patient
key-link-ping-interval-secs = Time between two pings.
    .title = Ping interval
key-link-dead-after-secs = How long the server may be silent before the link counts as lost. Must be longer than the ping interval.
    .title = Lost after silence of
key-console-language = Language of the console and the commands. "auto" is the system's language, or English if it is not offered.
    .title = Language of this window
    .about = Language of this window and of the commands.
key-console-theme = Whether the console is dark or light.
    .title = Colours of this window
    .dark = Dark
    .light = Light
key-console-tray-icon = Whether the tray of the desktop shows an icon with the state of the link. A click opens the console; the menu also hides the patient.
    .title = Tray icon
    .about = Shows the state of the link in the tray of the desktop.
key-messages-keep-patient-data-mins = How long the message log keeps patient data. After that, only pseudonyms are left.
    .title = Keep patient data in messages for
key-relay-listen = Address on which `vxdisplay relay` listens. Any address other than 127.0.0.1 or [::1] opens it to the network.
    .title = Address of the relay
    .about = Address on which the relay accepts connections. Any address other than 127.0.0.1 or [::1] opens it to the network.
key-relay-dialect = Whether the relay follows the API document (document) or behaves like the prototype server (prototype).
    .title = Behaviour of the relay
    .about = Whether the relay follows the API document or behaves like the prototype server.
    .document = API document
    .prototype = Prototype
key-relay-allowed-hosts = Host names by which displays may reach the relay, separated by commas. localhost and this computer's own name and addresses are always allowed.
    .title = Host names of the relay
key-health-prometheus-listen = Address on which the program serves metrics for Prometheus, without patient data and to this computer only. Leave it empty to turn metrics off.
    .title = Metrics for Prometheus
key-log-level = Lowest level of the messages that are written to the log.
    .title = Log level
    .error = Errors
    .warn = Warnings
    .info = Information
    .debug = Details
    .trace = Everything
key-log-file = Whether a log file is written in addition to standard error.
    .title = Write a log file
key-log-keep-days = How many daily log files are kept.
    .title = Keep log files for
key-log-max-mib-per-day = Maximum size of a day's log file. When it is full, the log says so and continues the next day.
    .title = Largest log file of a day
key-diagnostics-core-dumps = Whether the system may write the program's memory to disk when it crashes. Such a file holds patient data.
    .title = Memory dumps

## What values are allowed: parts of sentences, without a full stop.

# Follows a wrong value on the command line.
allowed-values = allowed: { $allowed }
# The end of a list. $before: all names but the last, with commas between them.
name-list = { $before } or { $last }
name-list-before = { $before }, { $next }
# $names: a list.
allowed-choice = { $names }
# $max: a number of characters.
allowed-text = one line of at most { $max } characters
allowed-waiting-texts = a text of at most { $max } characters for all languages, or one for each, such as "ko: 앉아서 기다려 주십시오 | en: Please take a seat", or "" for the program’s own
allowed-url = an address that begins with ws:// or wss://, such as ws://localhost:55111
allowed-hosts = host names or IP addresses with commas between them, such as "relaypc, relaypc.clinic.example, 10.1.2.3", or "" for none
# $names: a list of language tags.
allowed-languages = { $names }, or two of them with the large one first, such as "ko,en"; separate pairs that take turns with a semicolon, such as "ko,en; vi"
allowed-seconds = a number from { $min } to { $max } (seconds)
# $unit: one of the units below.
allowed-number = a number from { $min } to { $max } ({ $unit })
allowed-auto-number = auto, or a number from { $min } to { $max } ({ $unit })
allowed-whole = a whole number from { $min } to { $max } ({ $unit })
allowed-bool = true or false
allowed-file = the full path of a file, or "" for none
allowed-folder = the full path of a folder, or "" for none
allowed-subject-token = letters, digits, - and _, at most 64, or "" for none
allowed-nats-servers = addresses of NATS servers, such as nats://broker:4222 or tls://broker, at most 16, with commas between them and without passwords, or "" for none
allowed-listen = an IP address and a port, such as 127.0.0.1:55111, 0.0.0.0:55111 or [::1]:55111 (port 0: any free port)
allowed-loopback-listen = an IP address of this computer alone and a port, such as 127.0.0.1:9106 or [::1]:9106, or "" for none
allowed-monitor = second, primary, or an identity from `vxdisplay monitors`, such as "DEL DELL U2412M YMYH1423"
allowed-chord = Ctrl or Alt, optionally Shift, and a letter, a digit or F1 to F12, such as Ctrl+Shift+F11, but not Alt+F4, Ctrl+C, Ctrl+X, Ctrl+V or Ctrl+Alt+F1 to F12, which have other meanings
allowed-hours = two different times of day, such as "22:00-06:00", or "" for never

unit-metres = metres
unit-inches = inches
unit-minutes = minutes
unit-days = days
unit-mebibytes = MiB

## Where a value comes from. $place: a file with its line, a variable, an option, a value of the registry.

source-default = default
    .place = the default
# $kind: one of the kinds of files below.
source-file = { $kind } { $place }
source-environment = environment { $place }
source-argument = argument { $place }
source-installer = installer { $place }
source-policy = policy { $place }

file-machine = machine file
file-user = user file
file-config = config file
file-policy = policy file

## What was ignored, or read as something else: without a full stop. $key: a setting.

note-locked = { $key } is locked by the administrator in { $file }; the value from { $place } was ignored
note-policy = { $key } is set by policy; the value from { $place } was ignored
note-in-quotes = { $place }: the quotation marks around the value are part of it and will be shown; remove them unless you want them
# $name: a value of an earlier version; $now: the value that took its place.
note-former = { $place }: { $key } no longer has the value "{ $name }", which is read as "{ $now }"; change it there
note-site-texts = { $place }: { $reason }; the built-in text is used instead
note-unknown = { $place } is not a setting of this version and was ignored

## What is wrong in files, variables and arguments: without a full stop. The program does not start.

# Two or more problems, one a line.
problems =
    { $first }
    { $next }
# $kind: one of the kinds of files above; $reason: what the system says.
problem-unreadable = { $path }: this { $kind } cannot be read ({ $reason }); check its permissions, or move it elsewhere
# $named-by: --config or VXDISPLAY_CONFIG. .quoted: the name has quotation marks.
problem-missing = { $path }: there is no such file; check the path given by { $named-by }
    .quoted = { $path }: there is no such file; check the path given by { $named-by }; the quotation marks are part of that path: remove them
problem-too-large = { $path }: this { $kind } is larger than { $max } KiB, which is too large for settings
# $fault: one of the faults below.
problem-at = { $place }: { $fault }
# $count: further problems of a place that has many.
problem-more = { $place }: and { $count } more; correct those above first
# Times in seconds; -at: where they come from.
problem-dead-before-ping = link.dead_after_secs ({ $dead-after } s, { $dead-at }) must be longer than link.ping_interval_secs ({ $ping-interval } s, { $ping-at }), or every quiet link would count as lost; raise the first or lower the second
    .window = “{ $dead }” ({ $dead-after } s) must be longer than “{ $ping }” ({ $ping-interval } s), or every quiet connection would count as lost. Raise the first or lower the second.
problem-waiting-text-too-long = site.waiting_text ({ $text }, { $at }) is too long to be read from { $distance } m on a screen of { $diagonal } inches; shorten it, or correct display.viewing_distance_m or display.diagonal_in
    .window = { $text } (“{ $waiting }”) is too long to be read from { $distance } m on a screen of { $diagonal } inches. Shorten it, or correct “{ $distance-title }” or “{ $diagonal-title }”.

## Faults at a place

# $reason: one of the reasons of TOML. .line: with the line of the file.
fault-syntax = this is not TOML ({ $reason })
    .line = this is not TOML ({ $reason }): { $text }
# $character: a character with its name; $remedy: one of the remedies below.
fault-lookalike = TOML does not accept the { $character } here; { $remedy }
fault-syntax-of = { $key }: this value is not TOML ({ $reason }); allowed: { $allowed }
# $name: a setting, or a section in brackets. .key: a setting, with its values.
fault-twice = { $name } is written twice; keep one of them
    .key = { $name } is written twice; keep one of them; allowed: { $allowed }
fault-not-utf8 = this line has bytes that are not UTF-8; save the file as UTF-8
fault-variable-not-utf8 = its value is not UTF-8
fault-in-quotes = its value is in quotes ({ $mark }); quotation marks are part of the value here: remove them
# $hint: one of the hints below.
fault-unknown-key = there is no setting { $name }; { $hint }
fault-unknown-section = there is no section [{ $name }]; { $hint }
fault-not-a-section = { $name } is a section: write [{ $name }] on a line of its own and its settings below
fault-unknown-variable = there is no such variable; { $hint }
# $error: why the value is not accepted.
fault-value = { $key }: { $error }
fault-locked-by-user = only the machine file may lock settings; remove `locked` from this file
fault-locked-in-section = `locked` belongs above the first [section]
fault-locked-not-a-list = `locked` must be a list of settings in quotes, such as locked = ["server.url"]

hint-list-all = `vxdisplay settings` lists all of them
hint-without-quotes = write { $name } without quotes
hint-did-you-mean = did you mean { $name }?
hint-section-has = [{ $section }] has { $names }
hint-sections = there are { $names }
hint-variable = a variable is { $prefix }, the section, two underscores and the name, such as VXDISPLAY_SERVER__URL; `vxdisplay settings` lists all settings

remedy-quotes = write straight quotes { $quote } on both sides of a text
remedy-instead = write { $characters } instead
remedy-line-end = write a normal line break instead
remedy-digit = write one of 0 to 9 instead
remedy-space = write a space with the space bar instead
remedy-remove = take it out
remedy-letters = outside texts in quotes and comments, TOML accepts only a to z, digits and a few punctuation marks

## Why a value is not accepted

# $wanted, $found: types below.
value-wrong-type = it must be { $wanted }, not { $found }; allowed: { $allowed }
# $found: the value in quotes, or one of the descriptions below.
value-not-valid = { $found } is not valid; allowed: { $allowed }
# $why: one of the sentences below.
value-unfit = { $why }; allowed: { $allowed }
unfit-twice = { $text } is a second text for the same language
unfit-too-many = { $text } is one text too many: there can be { $most }
unfit-undrawable = the program’s fonts cannot draw the character { $character }
unfit-nothing = { $text } has no text after its language
# $found: in quotes; $error: a sentence about the address.
value-url = { $found } is not valid. { $error }

# $character: one of the characters of reasons.ftl.
found-unseen = { $text }, which contains a { $character },
found-monitor-number = { $text }, a number, which only the command line accepts,
found-control-characters = a text with control characters
found-secret = an address with a password or token
# $count: a number of characters.
found-characters =
    { $count ->
        [one] a text of { $count } character
       *[other] a text of { $count } characters
    }

# Types of values: as they were found, and (.wanted) as they must be.
type-text = text in quotes
    .wanted = text in quotes
type-whole = a whole number
    .wanted = a whole number without quotes
type-decimal = a number with decimals
    .wanted = a number without quotes
type-number = a number
    .wanted = a number without quotes
type-bool = true or false
    .wanted = true or false without quotes
type-list = a list
    .wanted = a list
type-nothing = nothing
    .wanted = nothing
type-section = a section
    .wanted = a section
type-sections = a list of sections
    .wanted = a list of sections
type-date = a date or time
    .wanted = a date or time
type-table = a table in braces
    .wanted = a table in braces
type-large-number = a number that is too large
    .wanted = a number
type-registry-data = data other than REG_SZ and REG_DWORD
    .wanted = text
type-untyped = something else
    .wanted = text

## What is wrong with a server address: whole sentences.

url-empty = The address is empty. Enter one such as ws://localhost:55111.
# $max: a number of bytes.
url-too-long = The address is longer than { $max } bytes.
# .meant: with the address that was probably meant.
url-scheme = The address must begin with ws:// or wss://.
    .meant = The address must begin with ws:// or wss://; did you mean { $meant }?
url-no-host = The address has no host. Enter one such as ws://localhost:55111.
# $host: in quotes.
url-host = { $host } is not a host name, an IPv4 address, or an IPv6 address in brackets. Use the form server-1, 192.168.0.10 or [::1].
# $port: in quotes.
url-port = { $port } is not a port. A port is a whole number from 1 to 65535.
url-user-colon = The user name in the address contains %3A (a colon), which cannot be sent. Use an account without a colon in its name.
url-user-control = The user or password in the address contains a control character, which cannot be sent. Correct the percent-encoded part.
url-user-not-utf8 = The percent-encoded user or password in the address is not UTF-8. A letter such as ü is written %C3%BC.
# $hidden: what stands where a password is hidden.
url-user-hidden = The password in the address is { $hidden }, the placeholder for a hidden password. Enter the actual password.
url-fragment = A WebSocket address cannot have a part after '#'. Remove that part, or write # as %23.
url-at-in-path = There is an @ after the first / of the address. In a password write / as %2F, in a path write @ as %40.
# $character: in quotes.
url-character-in-user = The user or password in the address contains { $character }, which must be percent-encoded (a space is %20, % itself is %25).
url-character-in-path = The path of the address contains { $character }, which must be percent-encoded (a space is %20, % itself is %25).

## Why a change was not saved

# $reason: one of the reasons of TOML. .line: with the line of the file.
edit-syntax = Line { $line } of the settings file has a mistake, and nothing was changed. Correct it first.
edit-not-a-section = [{ $name }] is not a section in the settings file. Correct it there first.
save-no-place = This user has no folder for settings, so nothing can be saved. Ask the administrator for a settings file for this display.
# $problems: one of the problems above, or several.
save-broken-file = The settings file has a mistake, and nothing was changed. Correct it first: { $problems }.
# $reason: what the system says.
save-file = { $path }: { $reason }. Check the folder's permissions and the disk.

## policy templates of Windows
policy-supported = VX Display 0.1 or later
policy-description = Sets and locks the settings of VX Display, the patient-facing second screen.
# $meaning: what a setting is for. $allowed: its values. $default: its value if it is not set.
policy-explain =
    { $meaning }

    Allowed: { $allowed }
    Default: { $default }

## What is wrong with a value of display.language

# $text: what is written. $why: one of the reasons below.
found-languages = { $text } ({ $why })
languages-nothing = it names no language
languages-gap = a language is missing beside a comma or semicolon
# $tag: a part of it, in quotes.
languages-not-a-tag = { $tag } is not a language tag
languages-three = at most two languages can be shown together; separate further ones with a semicolon
# $tag: a language tag.
languages-same = { $tag } is both the large and the small language
# $pair: such as ko,en.
languages-repeated = { $pair } is named twice
# $most: a number.
languages-too-many = at most { $most } can take turns
# $tag: a language tag.
languages-not-offered = there are no texts in { $tag }
languages-other-list = a list holds language tags in quotes

## Notes

# $place, $reason: as in note-site-texts; nothing is replaced.
note-site-texts-kept = { $place }: { $reason }
# $key: the key. $error: value-not-valid or value-wrong-type.
note-refused = { $place }: { $key }: { $error }; the default is used

procedures-side-refused = { $word } names the { $side } side in the program’s own vocabulary, so it cannot mean { $id }. It is not used.
procedures-side-hidden = { $word } names the { $side } side in the program’s own vocabulary. As { $id } it hides that side.
procedures-side-contradicted = side = { $own }, but the alias itself says { $read }. The screen shows neither side; correct one of them.
procedures-word-refused = { $word } means { $known } in the program’s own vocabulary, so it cannot mean { $id }. It is not used.
procedures-words-side = { $key } names the { $side } side, but the alias is not of that side. These words are not shown.
procedures-twice = line { $line } already has a [[procedure]] for these names. Where the two differ, the later one is used.
procedures-no-side = side = { $side }, but { $region } has no sides: none is shown
site-no-language = { $tag } is not a language of this screen, so nobody sees this text; there are: { $languages }

key-relay-tls-certificate = PEM file with the relay's certificate, followed by the certificates of its issuers. With it and relay.tls_key the relay speaks TLS only (wss://). The files are read again when they change.
    .title = Certificate of the relay
    .about = PEM file with the relay’s certificate, followed by those of its issuers. Together with the private key the relay then accepts wss:// only. The files are read again when they change.
key-relay-tls-key = PEM file with the private key that belongs to relay.tls_certificate, without a password. Only the user the relay runs as should be able to read it.
    .title = Private key of the relay
    .about = PEM file with the private key of the certificate, without a password. Only the user that the relay runs as should be able to read it.
key-relay-sender-token-file = File with a token of 16 to 256 characters. If set, only clients that present this token when they connect may send exam events through the relay.
    .title = File with the senders’ token
key-relay-snapshot = Whether a display that connects late is told which exam is in progress. VXvue's own server tells it nothing.
    .title = Tell late displays of the exam
key-relay-bridge = Addresses of the NATS servers over which this relay publishes its room's events or follows another room, such as nats://broker:4222 or tls://broker, separated by commas. Leave it empty for no bridge. Passwords belong in relay.bridge_credentials.
    .title = NATS servers of the bridge
    .about = Addresses of the NATS servers over which this relay publishes its room’s events or follows another room, such as nats://broker:4222 or tls://broker, separated by commas. Leave it empty for no bridge. Passwords belong in the file with the credentials.
key-relay-bridge-direction = Whether the relay publishes the events of its own room (publish) or shows those of another room to its displays (follow). A relay that follows a room takes no events from anybody else.
    .title = Direction of the bridge
    .about = Whether the relay publishes the events of its own room or shows those of another room to its displays. A relay that follows a room takes no events from anybody else.
    .publish = Publish this room
    .follow = Follow another room
key-relay-bridge-site = Short name of the site in the subjects vx.site.room.command: letters, digits, - and _. It must be the same on all relays that belong together.
    .title = Site of the bridge
key-relay-bridge-room = Short name of the room that is published or followed: letters, digits, - and _. Only one relay may publish a room.
    .title = Room of the bridge
key-relay-bridge-credentials = File with the credentials for the NATS servers: user:password, a token, the seed of an nkey, or the content of a .creds file. Only the user the relay runs as should be able to read it.
    .title = Credentials of the bridge
key-relay-bridge-ca-file = PEM file with certificates of authorities that are trusted for the NATS servers, besides those of the operating system.
    .title = Authorities of the bridge
key-relay-bridge-patient-data = Whether the bridge passes patient data on. If not, other rooms see steps, starts and ends of exams, but no names.
    .title = Patient data over the bridge
