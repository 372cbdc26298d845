### Reasons: what a system or a library refused, as the end of a sentence, without a full stop.
### Logs and --json have them in English.

## What the operating system refused

system-not-found = Datei oder Ordner nicht gefunden
system-denied = Zugriff verweigert
system-read-only = der Datenträger ist schreibgeschützt
system-no-space = der Datenträger ist voll
system-quota = das Speicherkontingent ist erschöpft
system-too-large = die Datei ist zu groß
system-is-folder = es ist ein Ordner
system-not-folder = ein Teil des Pfads ist kein Ordner
system-not-empty = der Ordner ist nicht leer
system-exists = es ist bereits vorhanden
system-file-name = der Name ist nicht zulässig
system-other-disk = es liegt auf einem anderen Datenträger
system-busy = ein anderes Programm verwendet es
system-stale = der Netzwerkordner ist nicht mehr verfügbar
system-timed-out = keine rechtzeitige Antwort
system-refused = die Verbindung wurde abgelehnt
system-reset = die Verbindung wurde zurückgesetzt
system-closed = die Gegenseite hat die Verbindung geschlossen
system-host-unreachable = der Computer ist nicht erreichbar
system-network-unreachable = das Netzwerk ist nicht erreichbar
system-network-down = das Netzwerk ist ausgefallen
system-address-in-use = ein anderes Programm belegt den Port
system-no-such-address = keine Netzwerkschnittstelle hat diese Adresse
system-no-name = der Hostname wurde nicht gefunden
system-ended = es endete zu früh
system-data = der Inhalt ist ungültig
system-input = ein Wert ist ungültig
system-unsupported = dieses System unterstützt das nicht
system-memory = nicht genug Arbeitsspeicher
system-interrupted = es wurde unterbrochen
system-try-again = dem System fehlen Ressourcen
system-too-many-files = zu viele Dateien sind geöffnet
system-device = das Gerät meldet einen Fehler
# $code: the system's own number.
system-code = Systemfehler { $code }
system-unknown = unbekannter Fehler

## What is wrong with a text in Fluent. $name: a name or a sign of the text.

fluent-token = „{ $name }“ fehlt
fluent-name = ein Name beginnt mit einem Buchstaben von a bis z
fluent-no-text-of = { $name } hat keinen Text
fluent-no-text = der Text fehlt
fluent-function-name = der Name einer Funktion steht in Großbuchstaben
fluent-no-default = eine der Varianten muss mit * beginnen
fluent-two-defaults = nur eine der Varianten darf mit * beginnen
fluent-selector = vor -> muss ein Argument wie $count stehen
fluent-term-attribute = ein Attribut eines Begriffs lässt sich nicht anzeigen
fluent-open-quote = ein Anführungszeichen ist nicht geschlossen
fluent-argument-order = Argumente mit Namen stehen am Ende
fluent-argument-twice = das Argument { $name } kommt doppelt vor
fluent-escape = { $name } ist keine gültige Escape-Sequenz
fluent-brace = eine schließende Klammer ist zu viel
fluent-expression = der Inhalt der geschweiften Klammern ist ungültig
fluent-literal = ein Text in Anführungszeichen oder eine Zahl fehlt
fluent-twice = { $name } kommt doppelt vor
fluent-unknown-argument = das Argument { $name } gibt es nicht
fluent-unknown-function = die Funktion { $name } gibt es nicht
fluent-unknown-message = die Nachricht { $name } gibt es nicht
fluent-circle = der Text verweist auf sich selbst
fluent-too-many = zu viele geschweifte Klammern

## What is wrong with a file in TOML

toml-twice = der Name kommt doppelt vor
toml-no-value = der Wert nach = fehlt
toml-no-equals-sign = = fehlt nach dem Namen
toml-equals-sign = ein = ist zu viel
toml-no-quotes = der Text braucht Anführungszeichen
toml-open-quote = der Text hat kein schließendes Anführungszeichen
toml-escape = nach dem Backslash steht keine gültige Escape-Sequenz; schreiben Sie \\ für einen Backslash oder verwenden Sie einfache Anführungszeichen
toml-open-header = ] fehlt am Ende des Abschnittsnamens
toml-open-list = ] fehlt am Ende der Liste
toml-open-brace = {"}"} fehlt
toml-no-comma = ein Komma fehlt
toml-comma = ein Komma ist zu viel
toml-number = die Zahl ist falsch geschrieben oder zu groß
toml-key = der Name ist falsch geschrieben
toml-too-deep = Listen oder Tabellen sind zu tief verschachtelt
toml-line-end = ein Zeilenumbruch ist beschädigt
toml-unreadable = hier nicht lesbar

## What is wrong with a picture in PNG

png-truncated = die Datei ist unvollständig
png-damaged = die Datei ist beschädigt
png-too-large = sie braucht zu viel Arbeitsspeicher
png-unsupported = das Farbformat wird nicht unterstützt

## What is wrong with a certificate or its key

tls-file-certificate = das Zertifikat ist beschädigt oder hat eine alte Version
tls-file-key = der private Schlüssel ist beschädigt oder von einer nicht unterstützten Art
tls-file-other = Zertifikat und Schlüssel lassen sich nicht zusammen verwenden

## What is wrong with the connection to the window system

desktop-name = DISPLAY nennt keine gültige Anzeige
desktop-not-allowed = der X-Server lässt diesen Benutzer nicht zu
desktop-no-compositor = kein Wayland-Compositor vorhanden

## Characters that TOML does not accept, and those that nobody sees. $name: one of the names below, $character: itself, $code: its number (U+00A0).

character-shown = { $name } { $character } ({ $code })
character-unseen = { $name } ({ $code })
character-left-double-quote = linkes doppeltes Anführungszeichen
character-right-double-quote = rechtes doppeltes Anführungszeichen
character-low-double-quote = tiefgestelltes doppeltes Anführungszeichen
character-left-guillemet = Guillemet nach links
character-right-guillemet = Guillemet nach rechts
character-left-single-quote = linkes einfaches Anführungszeichen
character-right-single-quote = rechtes einfaches Anführungszeichen
character-low-single-quote = tiefgestelltes einfaches Anführungszeichen
character-single-guillemet = einfaches Guillemet
character-prime = Prime-Zeichen
character-grave-accent = Gravis
character-acute-accent = Akut
character-hyphen = Bindestrich
character-en-dash = Halbgeviertstrich
character-em-dash = Geviertstrich
character-minus = Minuszeichen
character-no-break-space = geschütztes Leerzeichen
character-soft-hyphen = weiches Trennzeichen
character-space-of-another-width = Leerzeichen anderer Breite
character-zero-width-space = Leerzeichen ohne Breite
character-joiner = Verbinder ohne Breite
character-direction-mark = Richtungszeichen
character-right-to-left-override = erzwungene Schreibrichtung von rechts nach links
character-line-separator = Zeilen- oder Absatztrenner
character-ideographic-space = ideografisches Leerzeichen
character-hangul-filler = Hangul-Füllzeichen
character-byte-order-mark = Byte-Reihenfolge-Markierung
character-fullwidth-equals = vollbreites Gleichheitszeichen
character-fullwidth-left-bracket = vollbreite eckige Klammer links
character-fullwidth-right-bracket = vollbreite eckige Klammer rechts
character-fullwidth-digit = vollbreite Ziffer
character-fullwidth-letter = vollbreiter Buchstabe
character-fullwidth-sign = vollbreites Zeichen
character-carriage-return = Wagenrücklauf ohne Zeilenvorschub
character-control = Steuerzeichen
character-invisible = unsichtbares Zeichen
character-greek = griechischer Buchstabe
character-cyrillic = kyrillischer Buchstabe
character-letter = Buchstabe
character-other = Zeichen
