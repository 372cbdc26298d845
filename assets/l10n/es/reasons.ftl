### Reasons: what a system or a library refused, as the end of a sentence, without a full stop.
### Logs and --json have them in English.

## What the operating system refused

system-not-found = el archivo o la carpeta no existe
system-denied = permiso denegado
system-read-only = el disco es de solo lectura
system-no-space = el disco está lleno
system-quota = se agotó la cuota de disco
system-too-large = el archivo es demasiado grande
system-is-folder = es una carpeta
system-not-folder = una parte de la ruta no es una carpeta
system-not-empty = la carpeta no está vacía
system-exists = ya existe
system-file-name = el nombre no se admite
system-other-disk = está en otro disco
system-busy = otro programa lo está usando
system-stale = la carpeta de red ya no está disponible
system-timed-out = no hubo respuesta a tiempo
system-refused = se rechazó la conexión
system-reset = se restableció la conexión
system-closed = el otro extremo cerró la conexión
system-host-unreachable = no se puede llegar al equipo
system-network-unreachable = no se puede llegar a la red
system-network-down = la red está caída
system-address-in-use = otro programa usa el puerto
system-no-such-address = ninguna interfaz de red tiene esta dirección
system-no-name = no se encontró el nombre de host
system-ended = terminó antes de tiempo
system-data = su contenido no es válido
system-input = un valor no es válido
system-unsupported = este sistema no lo admite
system-memory = no hay memoria suficiente
system-interrupted = se interrumpió
system-try-again = el sistema no tiene recursos suficientes
system-too-many-files = hay demasiados archivos abiertos
system-device = el dispositivo informa de un error
# $code: the system's own number.
system-code = error { $code } del sistema
system-unknown = error desconocido

## What is wrong with a text in Fluent. $name: a name or a sign of the text.

fluent-token = falta «{ $name }»
fluent-name = un nombre empieza por una letra de la a a la z
fluent-no-text-of = { $name } no tiene texto
fluent-no-text = no hay texto
fluent-function-name = el nombre de una función se escribe en mayúsculas
fluent-no-default = una de las variantes debe empezar por *
fluent-two-defaults = solo una de las variantes puede empezar por *
fluent-selector = antes de -> debe ir un argumento, por ejemplo $count
fluent-term-attribute = el atributo de un término no se puede mostrar
fluent-open-quote = falta la comilla de cierre
fluent-argument-order = los argumentos con nombre van al final
fluent-argument-twice = el argumento { $name } está repetido
fluent-escape = { $name } no es un escape válido
fluent-brace = sobra una llave de cierre
fluent-expression = el contenido de las llaves no es válido
fluent-literal = falta un texto entre comillas o un número
fluent-twice = { $name } está repetido
fluent-unknown-argument = no existe el argumento { $name }
fluent-unknown-function = no existe la función { $name }
fluent-unknown-message = no existe el mensaje { $name }
fluent-circle = el texto se refiere a sí mismo
fluent-too-many = tiene demasiadas llaves

## What is wrong with a file in TOML

toml-twice = el nombre está repetido
toml-no-value = falta el valor después de =
toml-no-equals-sign = falta = después del nombre
toml-equals-sign = sobra un =
toml-no-quotes = el texto necesita comillas
toml-open-quote = falta la comilla de cierre del texto
toml-escape = tras la barra invertida no hay un escape válido; escriba \\ para una barra invertida o use comillas simples
toml-open-header = falta ] al final del nombre de la sección
toml-open-list = falta ] al final de la lista
toml-open-brace = falta {"}"}
toml-no-comma = falta una coma
toml-comma = sobra una coma
toml-number = el número está mal escrito o es demasiado grande
toml-key = el nombre está mal escrito
toml-too-deep = listas o tablas anidadas a demasiada profundidad
toml-line-end = un salto de línea está dañado
toml-unreadable = aquí no se puede leer

## What is wrong with a picture in PNG

png-truncated = el archivo está incompleto
png-damaged = el archivo está dañado
png-too-large = necesita demasiada memoria
png-unsupported = su formato de color no se admite

## What is wrong with a certificate or its key

tls-file-certificate = el certificado está dañado o es de una versión antigua
tls-file-key = la clave privada está dañada o es de un tipo no admitido
tls-file-other = el certificado y su clave no se pueden usar juntos

## What is wrong with the connection to the window system

desktop-name = DISPLAY no indica una pantalla válida
desktop-not-allowed = el servidor X no admite a este usuario
desktop-no-compositor = no hay ningún compositor de Wayland

## Characters that TOML does not accept, and those that nobody sees. $name: one of the names below, $character: itself, $code: its number (U+00A0).

character-shown = { $name } { $character } ({ $code })
character-unseen = { $name } ({ $code })
character-left-double-quote = comilla doble izquierda
character-right-double-quote = comilla doble derecha
character-low-double-quote = comilla doble baja
character-left-guillemet = comilla angular de apertura
character-right-guillemet = comilla angular de cierre
character-left-single-quote = comilla simple izquierda
character-right-single-quote = comilla simple derecha
character-low-single-quote = comilla simple baja
character-single-guillemet = comilla angular simple
character-prime = prima
character-grave-accent = acento grave
character-acute-accent = acento agudo
character-hyphen = guion
character-en-dash = semirraya
character-em-dash = raya
character-minus = signo menos
character-no-break-space = espacio de no separación
character-soft-hyphen = guion opcional
character-space-of-another-width = espacio de otro ancho
character-zero-width-space = espacio de ancho cero
character-joiner = carácter de unión de ancho cero
character-direction-mark = marca de dirección
character-right-to-left-override = forzado de derecha a izquierda
character-line-separator = separador de línea o de párrafo
character-ideographic-space = espacio ideográfico
character-hangul-filler = relleno hangul
character-byte-order-mark = marca de orden de bytes
character-fullwidth-equals = signo igual de ancho completo
character-fullwidth-left-bracket = corchete izquierdo de ancho completo
character-fullwidth-right-bracket = corchete derecho de ancho completo
character-fullwidth-digit = cifra de ancho completo
character-fullwidth-letter = letra de ancho completo
character-fullwidth-sign = signo de ancho completo
character-carriage-return = retorno de carro sin salto de línea
character-control = carácter de control
character-invisible = carácter invisible
character-greek = letra griega
character-cyrillic = letra cirílica
character-letter = letra
character-other = carácter
