### Reasons: what a system or a library refused, as the end of a sentence, without a full stop.
### Logs and --json have them in English.

## What the operating system refused

system-not-found = no such file or folder
system-denied = permission denied
system-read-only = the disk is read-only
system-no-space = the disk is full
system-quota = the disk quota is used up
system-too-large = the file is too large
system-is-folder = it is a folder
system-not-folder = part of the path is not a folder
system-not-empty = the folder is not empty
system-exists = it already exists
system-file-name = the name is not allowed
system-other-disk = it is on another disk
system-busy = another program is using it
system-stale = the network folder is no longer available
system-timed-out = no answer in time
system-refused = the connection was refused
system-reset = the connection was reset
system-closed = the other side has closed the connection
system-host-unreachable = the computer cannot be reached
system-network-unreachable = the network cannot be reached
system-network-down = the network is down
system-address-in-use = another program is using the port
system-no-such-address = no network interface has this address
system-no-name = the host name was not found
system-ended = it ended too early
system-data = its contents are not valid
system-input = a value is not valid
system-unsupported = this system does not support it
system-memory = not enough memory
system-interrupted = it was interrupted
system-try-again = the system has no resources left for it
system-too-many-files = too many files are open
system-device = the device reports an error
# $code: the system's own number.
system-code = error { $code } of the system
system-unknown = unknown error

## What is wrong with a text in Fluent. $name: a name or a sign of the text.

fluent-token = “{ $name }” is missing
fluent-name = a name begins with a letter from a to z
fluent-no-text-of = { $name } has no text
fluent-no-text = there is no text
fluent-function-name = the name of a function is written in capital letters
fluent-no-default = one of the variants must begin with *
fluent-two-defaults = only one of the variants may begin with *
fluent-selector = an argument such as $count must stand before ->
fluent-term-attribute = a form of a term cannot be shown
fluent-open-quote = a quotation mark is not closed
fluent-argument-order = arguments with a name come last
fluent-argument-twice = the argument { $name } appears twice
fluent-escape = { $name } is not a valid escape
fluent-brace = a brace is closed that was not opened
fluent-expression = something must stand between the braces
fluent-literal = a text in quotation marks or a number is missing
fluent-twice = { $name } appears twice
fluent-unknown-argument = there is no argument { $name }
fluent-unknown-function = there is no function { $name }
fluent-unknown-message = there is no message { $name }
fluent-circle = the text refers to itself
fluent-too-many = it has too many braces

## What is wrong with a file in TOML

toml-twice = the name appears twice
toml-no-value = the value after = is missing
toml-no-equals-sign = = is missing after the name
toml-equals-sign = there is one = too many
toml-no-quotes = the text needs quotation marks
toml-open-quote = the text is not closed with a quotation mark
toml-escape = the backslash does not begin a valid escape; write \\ for a backslash, or single quotation marks
toml-open-header = ] is missing at the end of the section's name
toml-open-list = ] is missing at the end of the list
toml-open-brace = {"}"} is missing
toml-no-comma = a comma is missing
toml-comma = there is one comma too many
toml-number = the number is not written correctly or is too large
toml-key = the name is not written correctly
toml-too-deep = lists or tables are nested too deeply
toml-line-end = a line break is damaged
toml-unreadable = it cannot be read here

## What is wrong with a picture in PNG

png-truncated = the file is not complete
png-damaged = the file is damaged
png-too-large = it needs too much memory
png-unsupported = its colour type is not supported

## What is wrong with a certificate or its key

tls-file-certificate = the certificate is damaged or of an old version
tls-file-key = the private key is damaged or of a kind that is not supported
tls-file-other = the certificate and its key cannot be used together

## What is wrong with the connection to the window system

desktop-name = DISPLAY does not name a display
desktop-not-allowed = the X server does not admit this user
desktop-no-compositor = there is no Wayland compositor

## Characters that TOML does not accept, and those that nobody sees. $name: one of the names below, $character: itself, $code: its number (U+00A0).

character-shown = { $name } { $character } ({ $code })
character-unseen = { $name } ({ $code })
character-left-double-quote = left double quotation mark
character-right-double-quote = right double quotation mark
character-low-double-quote = double low-9 quotation mark
character-left-guillemet = left-pointing double angle quotation mark
character-right-guillemet = right-pointing double angle quotation mark
character-left-single-quote = left single quotation mark
character-right-single-quote = right single quotation mark
character-low-single-quote = single low-9 quotation mark
character-single-guillemet = single angle quotation mark
character-prime = prime
character-grave-accent = grave accent
character-acute-accent = acute accent
character-hyphen = hyphen
character-en-dash = en dash
character-em-dash = em dash
character-minus = minus sign
character-no-break-space = no-break space
character-soft-hyphen = soft hyphen
character-space-of-another-width = space of another width
character-zero-width-space = zero width space
character-joiner = zero width joiner or non-joiner
character-direction-mark = direction mark
character-right-to-left-override = right-to-left override
character-line-separator = line or paragraph separator
character-ideographic-space = ideographic space
character-hangul-filler = Hangul filler
character-byte-order-mark = byte order mark
character-fullwidth-equals = fullwidth equals sign
character-fullwidth-left-bracket = fullwidth left square bracket
character-fullwidth-right-bracket = fullwidth right square bracket
character-fullwidth-digit = fullwidth digit
character-fullwidth-letter = fullwidth letter
character-fullwidth-sign = fullwidth sign
character-carriage-return = carriage return without a line feed
character-control = control character
character-invisible = invisible character
character-greek = Greek letter
character-cyrillic = Cyrillic letter
character-letter = letter
character-other = character
