# What the commands print (ids of src/commands and main.rs).
### Commands, options, names of settings and variables, file names and addresses stay as they are.
### $reason: one of the reasons of reasons.ftl. An error follows "vxdisplay: ".

## Errors of all commands

# $problems: what is wrong, one a line.
settings-not-used =
    no se pueden usar los ajustes:
    { $problems }
system-error = el sistema informó de un error: { $reason }
output-not-written = no se pudo escribir la salida: { $reason }. Libere espacio en el destino o envíe la salida a otro lugar, y vuelva a ejecutar el comando.
interrupt-not-heard = no se pueden recibir Ctrl+C ni SIGTERM: { $reason }
folder-not-made = no se puede crear la carpeta { $folder }: { $reason }. Elija otra carpeta.

## What is said of a file in place of the system's words: parts of sentences, without a full stop

file-not-regular = no es un archivo normal
file-silent = no llegó nada más en 5 s
file-too-large = es demasiado grande
file-not-utf8 = no es UTF-8
file-too-deep = sus llaves están anidadas a demasiada profundidad
file-not-there = no existe
file-no-name = no es el nombre de un archivo
file-locked = otro programa lleva 5 s escribiendo en esta carpeta
file-of-another = pertenece a otro usuario
internal-error = un error interno

## Mistakes in a site's own texts: parts of sentences, without a full stop. $id, $name: a message of a file.

site-not-a-tag = no es una etiqueta de idioma como ko, zh-Hans o pt-BR
# $character: in quotes.
site-undrawable = ninguna fuente incluida tiene { $character }
# $names: files.
site-no-file = no contiene ninguno de los archivos { $names }
site-not-a-message = esto no es un mensaje (id = texto)
site-unknown = { $id }: el programa no tiene ese mensaje
site-empty = { $id }: no tiene texto
# $name: a form of a message.
site-form-missing = falta { $name }
# $argument: the name of an argument.
site-strange = { $name }: { $argument } no es uno de sus argumentos
# $argument: another message, a term or a function.
site-reference = { $name }: { $argument } no se puede usar aquí; solo los argumentos del mensaje
# $why: site-missing, or one of the reasons of Fluent.
site-flaw = { $id }: { $why }
site-missing = falta este mensaje

## check

# The names of the rungs, in front of their lines.
check-name-address = dirección
check-name-port = puerto
check-name-websocket = websocket
check-name-register = registro
check-name-ping = ping
check-name-data = datos
check-no-thread = no se pudo iniciar la comprobación: { $reason }. Cierre otros programas y vuelva a intentarlo.
# $rung: one of the names above.
check-failed = la comprobación de la conexión falló en «{ $rung }». { $why }
# $server: the address of the server; $zone: such as +09:00.
check-watching = Se observa la conexión a { $server }; Ctrl+C termina. Las horas son locales (UTC{ $zone }).

## settings

explain-none = (ninguno)
# $source: where a value comes from.
explain-locked = { $source } (bloqueado)
explain-files = Archivos
explain-machine = equipo
explain-policy = directiva
explain-user = usuario
explain-user-not-read = usuario (no se lee)
explain-config = configuración
explain-logs = registros
# $name: one of those above. .missing: the file does not exist.
explain-file = { $name }: { $path }
    .missing = { $name }: { $path } (no existe)
explain-no-file = { $name }: ninguno (sin carpeta personal)
# $note: without a full stop.
explain-note = Nota: { $note }.

## monitors

monitor-identity = identificador
monitor-connector = conector
monitor-place = posición
monitor-diagonal = diagonal
monitor-inches = { $inches } pulgadas
monitor-is = estado
# What a monitor is.
monitor-chosen = elegido
monitor-primary = principal
monitor-mirrored = duplicado
monitor-asleep = en suspensión
monitors-no-display = no se pueden enumerar los monitores porque no hay pantalla ({ $reason }). Inicie vxdisplay en una sesión de escritorio o defina DISPLAY o WAYLAND_DISPLAY.
# $why: one of those below.
monitors-refused = no se pueden enumerar los monitores: { $why }
monitors-x-server-said = respuesta del servidor X: { $reason }
monitors-compositor-said = respuesta del compositor de Wayland: { $reason }
monitors-windows-silent = Windows no los enumeró
monitors-unsupported = no se pueden enumerar los monitores de este sistema
monitors-not-followed = no se pueden observar los monitores

## relay

listening = escuchando en { $address }
# $host: a host, as it stands before the colon of the port.
listen-port-in-use = otro programa, quizá el servidor de VXvue, escucha en { $address }. Deténgalo o elija otro puerto con --listen { $host }:0.
listen-not-permitted = el sistema no permite escuchar en { $address }. Elija con --listen un puerto a partir de 1024 (en Windows, uno que no esté reservado).
listen-no-such-address = este equipo no tiene la dirección { $address }. Elija con --listen una de sus direcciones o 127.0.0.1.
listen-refused = el retransmisor no pudo escuchar en { $address }: { $reason }. Pruebe con --listen 127.0.0.1:0.

## send

# $date: what was given.
send-birth-date = --birth { $date } no puede ser la fecha de nacimiento de un paciente. Escríbala como AAAA-MM-DD, por ejemplo 1988-02-14.
send-blank-id = --id está vacío, y no se puede anunciar un paciente sin identificador. Indique uno, por ejemplo --id DEMO-1.
send-timed-out = no se pudo conectar con { $server } en { $seconds } s. Compruebe la dirección y si el servidor está en marcha.
# .numbered: with an error number.
send-register-refused = { $server } rechazó el registro como VXvue (2) sin número de error. Consulte el registro del servidor.
    .numbered = { $server } rechazó el registro como VXvue (2) con el error { $number }. Consulte el registro del servidor.
    .token = { $server } rechazó el registro como VXvue (2) con el error { $number }. Si es un retransmisor que pide un token de los emisores, escríbalo en la dirección: --server ws://x:TOKEN@HOST:PORT.
send-event-refused = { $server } rechazó el evento sin número de error. Consulte el registro del servidor.
    .numbered = { $server } rechazó el evento con el error { $number }. Consulte el registro del servidor.
    .token = { $server } rechazó el evento con el error { $number }. Si es un retransmisor que pide un token de los emisores, escríbalo en la dirección: --server ws://x:TOKEN@HOST:PORT.
send-closed = { $server } cerró la conexión antes de que se entregara el evento. Consulte el registro del servidor.
send-unconfirmed = sin confirmar: { $server } no respondió al registro, como hacen algunos servidores. El evento se envía de todos modos.
link-no-thread = no se pudo iniciar la conexión: { $reason }. Cierre otros programas y vuelva a intentarlo.

## watch and replay: parts of a line, with bars between them

# $link: a state of the link; $number: which connection since the start.
watch-link = conexión { $link } (n.º { $number })
watch-patient = { $id } { $name }, nacimiento: { $birth }
printing-no-thread = no se pudo iniciar la salida: { $reason }. Cierre otros programas y vuelva a intentarlo.
printing-stopped = la salida se detuvo por un error interno. Vuelva a ejecutar el comando.
replay-not-opened = no se puede abrir { $file }: { $reason }. Compruebe el nombre y los permisos.
replay-no-thread = no se pudo iniciar la reproducción: { $reason }. Cierre otros programas y vuelva a intentarlo.

## shots and texts

shots-not-written = no se puede escribir { $file }: { $reason }. Libere espacio o elija otra carpeta.
card-title = Carta de instalación
card-close = Esc o F11 cierra esta carta.
card-frame = El marco fino debe verse en los cuatro lados.
card-readable = Legible desde { $distance } m
card-ruler = Esta regla debe medir { $length } mm. Si no es así, corrija display.diagonal_in.
card-monitor = Monitor: { $identity } ({ $connector })
card-no-monitor = Monitor: desconocido, esto es una imagen
card-size = { $width } × { $height } píxeles, escala { $scale }, { $diagonal } pulgadas
card-legible = Texto más pequeño para pacientes a { $distance } m: mayúsculas de { $millimetres } mm, { $pixels } píxeles
card-sides = Arriba a la izquierda y a la derecha: la derecha y la izquierda del paciente, como en la figura.
card-contrast = Cada cuadrado debe distinguirse de su fondo; el número es su contraste.
card-writings = Todos los nombres deben verse enteros, sin recuadros vacíos.
shortage-of-size = A { $distance } m, una pantalla de { $diagonal } pulgadas es demasiado pequeña: los textos son más pequeños de lo que deberían.
shortage-of-room = A { $distance } m, una pantalla de { $diagonal } pulgadas no tiene espacio para: { $left-out }.
shortage-labels = rótulos
shortage-steps = nombres de los pasos
shortage-hints = indicaciones
shortage-language = segundo idioma
shortage-figure = figura
shortage-announced = parte del cuerpo o proyección tal como se recibieron
card-display-runs = VX Display está en ejecución para { $server } y la carta no debe tapar a su paciente; ciérrelo primero o escriba una imagen con --shots DIR
shots-no-png = no se puede guardar una imagen como PNG: { $reason }
texts-not-written = no se puede escribir { $file }: { $reason }.
    .exists = no se puede escribir { $file }: { $reason }. Elija una carpeta sin esos archivos; los existentes no se reemplazan.
texts-none = No hay textos en esta carpeta.
# $languages: language tags.
texts-right = Los textos son correctos: { $languages }.
# $language: the language. $text: what does not fit. $size: a screen, such as 800x600.
texts-too-long = { $language }: «{ $text }» no cabe en una pantalla de { $size }. Acórtelo.

## diagnose

# $bytes: a number; $entries: names of the files in it.
diagnostics-written = { $path } ({ $bytes } bytes, sin datos de pacientes): { $entries }

## autostart

# $files: one or more files. .machine: for all users of this computer.
autostart-enabled = VX Display se inicia con el escritorio de este usuario: { $files }
    .machine = VX Display se inicia con el escritorio de todos los usuarios: { $files }
autostart-reload = Una sesión ya iniciada lo tendrá en cuenta después de: systemctl --user daemon-reload
autostart-disabled = VX Display no se inicia con el escritorio de este usuario: se eliminó { $files }
    .machine = VX Display no se inicia con el escritorio de todos los usuarios: se eliminó { $files }
autostart-nothing-to-remove = VX Display no se inicia con el escritorio de este usuario: no había nada que eliminar
    .machine = VX Display no se inicia con el escritorio de todos los usuarios: no había nada que eliminar
autostart-this-user = este usuario
autostart-all-users = todos los usuarios
autostart-not-enabled = desactivado
# $program: one of the programs below.
autostart-by-desktop-entry = activado por una entrada de escritorio que inicia { $program }
autostart-by-systemd-unit = activado por una unidad de usuario de systemd que inicia { $program }
autostart-by-run-key = activado por una clave Run que inicia { $program }
autostart-this-program = este programa
autostart-other-program = otro vxdisplay distinto de este; `enable` pone este
autostart-missing-program = un programa que ya no existe; `enable` pone este, `disable` lo elimina
autostart-unreadable-program = un comando que no se puede leer; `enable` lo escribe de nuevo
autostart-no-program = no se conoce la ruta de este programa: { $reason }. Inícielo con su ruta completa.
# $reason: one of those below.
autostart-unfit = el programa no se puede iniciar desde la ruta { $path }: { $reason }. Mueva el programa a una carpeta con un nombre sencillo.
autostart-not-text = no es un texto válido
autostart-control-character = contiene un carácter de control
# $character: in quotes.
autostart-character = contiene { $character }, que no se puede escribir ahí
autostart-no-home = este usuario no tiene carpeta personal. Defina HOME o XDG_CONFIG_HOME.
autostart-not-allowed = solo un administrador puede cambiar { $place }. Ejecute este comando con sudo o, en Windows, como administrador.
autostart-place = { $place }: { $reason }. Compruebe los permisos y el disco.
autostart-no-systemd = este sistema no tiene systemd. Quite --systemd.

## status

status-server = Servidor
status-version = Versión
status-running = En marcha
status-link = Conexión
status-connection = Número de conexión
status-exam = Examen
status-screen = Pantalla del paciente
status-renderer = Gráficos
status-last-frame = Última imagen
status-last-event = Último evento
status-restarts = Reinicios
status-notices = Avisos
# $started: the address with which the program was started.
status-server-chosen = { $server } (elegido en la ventana; iniciado para { $started })
status-no-renderer = ninguno
# States of the link. .meaning: with what the state means.
link-name-connecting = conectando
    .meaning = conectando (aún sin conexión o a la espera del registro)
link-name-unconfirmed = sin confirmar
    .meaning = sin confirmar (conectado; el servidor no respondió al registro)
link-name-registered = registrada
    .meaning = registrada (conectado y registrado)
link-name-unverified = sin verificar
    .meaning = sin verificar (conectado; el servidor no responde a los pings, así que su silencio no prueba nada)
link-name-refused = rechazada
    .meaning = rechazada (el servidor rechaza este display)
link-name-lost = perdida
    .meaning = perdida (se perdió la conexión y se vuelve a intentar)
# Phases of an exam. .meaning: with what the phase means.
phase-name-waiting = en espera
    .meaning = en espera (no hay ningún paciente seleccionado)
phase-name-ready = preparado
    .meaning = preparado (hay un paciente seleccionado)
phase-name-in-progress = en curso
    .meaning = en curso (el examen está abierto)
phase-name-completed = terminado
    .meaning = terminado (el examen ha finalizado)
status-no-connection = ninguna todavía
status-first-connection = la primera desde el inicio
status-connection-number = número { $number } desde el inicio
status-screen-windowed = en una ventana
status-screen-shown = pantalla completa en { $monitor }
# $why: a sentence of the running program.
status-screen-hidden = oculta: { $why }
status-restarted = { $count }; motivo del último: { $reason }
# $span: a time, as below.
status-ago = hace { $span }
status-no-frame = ninguna todavía
status-no-event = ninguno todavía; es normal mientras la sala está libre
status-minutes = { $minutes } min { $seconds } s
status-hours = { $hours } h { $minutes } min
status-days = { $days } d { $hours } h
status-unknown-time = un tiempo desconocido
status-nobody-runs = VX Display no está en marcha para { $server } y este usuario. Inícielo con: vxdisplay run
# $running: the addresses of the servers of those that run.
status-several = VX Display no está en marcha para { $server }, sino para { $running }. Elija con --server.
status-refused = VX Display está en marcha, pero no informa de su estado: { $why }
ask-nobody-runs = VX Display no está en marcha para este servidor y usuario.
ask-silent = VX Display está en marcha, pero no respondió en { $seconds } s. Puede que esté bloqueado: ciérrelo e inícielo de nuevo.
ask-garbled = VX Display está en marcha, pero no se puede leer su respuesta. Puede que sea otra versión: ciérrelo e inícielo de nuevo.
ask-broken = VX Display está en marcha, pero se cortó la conexión con él: { $reason }. Vuelva a intentarlo.

## run and demo

# .opened: its console was opened.
runs-already = VX Display ya está en marcha para { $server }.
    .opened = VX Display ya está en marcha para { $server }; se abrió su ventana.
window-not-opened = VX Display ya está en marcha, pero no pudo abrir su ventana: { $why }
demo-own-server = la demostración inicia su propio servidor; --server no se usa
display-ended = el display terminó con el código de salida { $code }. El registro indica el motivo.
# $seen: one of those below.
window-no-display = no se pudo abrir ninguna ventana porque no hay pantalla: { $seen }. Inicie vxdisplay en una sesión de escritorio o defina DISPLAY o WAYLAND_DISPLAY; `vxdisplay watch` funciona sin ventana.
window-no-variable = no están definidas DISPLAY ni WAYLAND_DISPLAY
window-x-server-silent = el servidor X indicado en DISPLAY no responde
window-compositor-silent = el compositor de Wayland indicado en WAYLAND_DISPLAY no responde
# $reason: what the system said, or window-system-silent.
window-refused = no se pudo abrir ninguna ventana ({ $reason }). Inicie vxdisplay en una sesión de escritorio; `vxdisplay watch` funciona sin ventana.
window-system-silent = el sistema de ventanas no se inició
desktop-gone = el escritorio ha desaparecido: su sistema de ventanas ya no responde
display-no-thread = no se pudo iniciar un hilo del display: { $reason }. Cierre otros programas y vuelva a intentarlo.
supervisor-no-thread = no se pudo iniciar un hilo del supervisor: { $reason }. Cierre otros programas y vuelva a intentarlo.
# $why: one of those below.
log-warning = advertencia: { $why }
log-no-folder = no hay archivo de registro porque este usuario no tiene carpeta personal; ponga log.file = false para no ver esta advertencia
log-not-writable = no hay archivo de registro porque no se puede escribir en { $folder } ({ $reason }); compruebe los permisos o ponga log.file = false
link-busy = La conexión está ocupada y no aceptó más comandos. Vuelva a intentarlo dentro de un momento.
link-ended = La conexión ha terminado. Reinicie el programa.
link-message-too-long = El mensaje supera los 256 KiB y no se envió. Acórtelo.

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-not-read = no se puede leer la lista { $file }: { $reason }. Indique un archivo de texto con un nombre por línea.
alias-no-figure = Sin figura: solo se muestran los textos.
alias-figure = Figura: { $region }, lado: { $side }, proyección: { $view }, posición: { $position }
alias-words = Palabras ({ $language }): { $text }
alias-hint = Indicación ({ $language }): { $text }
# A list's last line.
alias-count = Alias: { $count }, sin figura: { $none }

## Mistakes in the files of a site

# $name: a message or a form of it. $character: in quotes.
site-undrawable-in = { $name }: ninguna fuente incluida tiene { $character }
# U+FFFD stands where a letter was lost.
site-lost-letter = { $name }: se perdió una letra; escriba el texto de nuevo y guarde el archivo en UTF-8
# $text: how it reads now. $meant: how it was meant.
site-misread = { $name }: «{ $text }» se guardó con otra codificación y probablemente significa «{ $meant }»; escríbalo de nuevo y guarde el archivo en UTF-8
# $code: its number (U+001B).
site-control = { $name }: contiene el carácter de control { $code }; quítelo
site-blank = { $name }: el texto está vacío
site-too-long = { $name }: el texto tiene { $letters } caracteres; en la pantalla caben { $most } como máximo
# $line: where it stands first.
site-twice = { $name } ya está en la línea { $line }
site-form-unknown = { $name }: el mensaje no tiene esa forma
# $argument: the name of an argument.
site-argument-missing = { $name }: falta { $argument }
site-sides = { $name }: izquierda, derecha y ambos lados deben tener textos distintos
site-swapped = { $name }: izquierda y derecha están intercambiadas
site-side-named = { $name }: «{ $text }» nombra un lado que no corresponde aquí: { $side }
site-stray = el programa no lee ningún archivo con este nombre
site-not-in-a-language = póngalo en la carpeta de su idioma, por ejemplo ko
file-utf16 = está en UTF-16; guárdelo en UTF-8

## Mistakes in the file of site.procedures. Names in brackets and ids stay as they are

procedures-vocabulary = [vocabulary] es una tabla de listas de palabras
procedures-begin = cada nombre empieza con [[procedure]]
# $name: what is written.
procedures-table = { $name }: solo se leen [[procedure]] y [vocabulary]
# $id: what is written.
procedures-id = { $id }: ninguna región, parte, lado, proyección o posición tiene este identificador
procedures-list = { $id }: escriba una lista de palabras entre comillas
procedures-word = { $id }: escriba cada palabra entre comillas, con al menos una letra o cifra
# $key: what is written.
procedures-key = { $key }: solo se leen body, projection, region, side, view, position, words y hint
procedures-no-body = a este [[procedure]] le falta body, el nombre de la parte del cuerpo
# $key: a key of the file.
procedures-text = { $key }: escriba un texto entre comillas
# $value: what is written, in quotes. $known: what may be written.
procedures-value = { $key }: { $value } no es uno de sus valores: { $known }
procedures-languages = { $key }: escriba un texto para cada idioma, como { $key }.en = "…"
# $why: site-not-a-tag.
procedures-tag = { $key }: { $why }
# $most: a number.
procedures-line = { $key }: escriba una línea de { $most } caracteres como máximo

## vxdisplay status: why the display was restarted, and what a running display refuses

# $code: a number.
restart-internal-error = un error interno (código de salida { $code })
restart-exit-code = código de salida { $code }
# $signal: the number of a signal.
restart-signal = señal { $signal }
# $seconds: a number.
restart-hung = la actualización de la pantalla se detuvo { $seconds } s
restart-silent = el proceso no respondió durante { $seconds } s
restart-no-picture = no mostró nada durante { $seconds } s
restart-not-started = no se pudo iniciar
instance-not-a-question = la pregunta no es una línea de JSON como { $example }
# $known: words in quotes, with commas between them.
instance-unknown-question = esta versión solo responde a { $known }
# $kib: a number.
instance-question-too-long = la pregunta supera los { $kib } KiB
instance-keeps-its-desktop = se está ejecutando en un escritorio y no se cierra

## Mistakes on the command line. Options, placeholders and values stay as they are

# $what: one of the sentences below.
usage-mistake = error: { $what }
# $argument: what was typed.
usage-unknown-argument = aquí no existe el argumento «{ $argument }»
# $command: what was typed.
usage-unknown-command = no existe el comando «{ $command }»
# $argument: an argument with the placeholder of its value.
usage-value-missing = «{ $argument }» necesita un valor
# $value: what was typed.
usage-wrong-value = «{ $value }» no es un valor válido para «{ $argument }»
# $what: a sentence. $why: what is expected.
usage-because = { $what }: { $why }
usage-too-many-values = «{ $argument }» no admite otro valor «{ $value }»
# $wanted, $given: numbers.
usage-value-count = «{ $argument }» necesita { $wanted } valores, no { $given }
usage-equals-sign = escriba un signo igual entre «{ $argument }» y su valor
# $others: arguments.
usage-conflict = «{ $argument }» no se puede usar con { $others }
usage-conflict-unknown = estos argumentos no se pueden usar juntos
usage-repeated = «{ $argument }» solo se puede indicar una vez
# $arguments: a list.
usage-required = faltan estos argumentos: { $arguments }
# $command: the command line so far. $commands: a list.
usage-command-missing = «{ $command }» necesita un comando: { $commands }
usage-not-unicode = un argumento no es texto Unicode
usage-other = no se puede leer la línea de comandos
# $values: a list.
usage-allowed = Valores posibles: { $values }
# $names: one or more, each in quotes.
usage-similar = ¿Quiso decir { $names }?
# $name: an option, a command or a value.
usage-quoted = «{ $name }»
# $argument: what was typed; it begins with a hyphen.
usage-as-value = Si «{ $argument }» es un valor, escriba «-- { $argument }».
# $command: what to type.
usage-more = Para más información, ejecute «{ $command }».

## relay: TLS, senders, page

relay-in-clear = el retransmisor escucha en { $address } sin TLS: cualquiera en esta red puede leer los nombres. Configure relay.tls_certificate y relay.tls_key, o escuche solo en 127.0.0.1.
relay-tls-one-missing = relay.tls_certificate y relay.tls_key van juntos, y solo uno de ellos está configurado. Configure los dos o ninguno.
relay-tls-not-readable = no se puede leer { $path }: { $reason }. Compruebe relay.tls_certificate y relay.tls_key, y que el usuario con el que se ejecuta el retransmisor pueda leer los archivos.
relay-tls-not-a-pem-file = { $path } no es un archivo PEM: es una carpeta, una tubería o tiene más de 1 MiB. Compruebe relay.tls_certificate y relay.tls_key.
relay-tls-no-certificate = { $path } no contiene ningún certificado en formato PEM (relay.tls_certificate). Conviértalo a PEM; empieza por "-----BEGIN CERTIFICATE-----".
relay-tls-no-key = { $path } no contiene ninguna clave privada en formato PEM (relay.tls_key). Conviértala a PEM; empieza por "-----BEGIN PRIVATE KEY-----".
relay-tls-key-has-password = la clave privada de { $path } tiene una contraseña, que el retransmisor no puede pedir. Guárdela sin contraseña (openssl pkey -in OLD -out NEW) y que solo pueda leerla el usuario con el que se ejecuta el retransmisor.
relay-tls-not-a-pair = la clave privada de { $key } no corresponde al certificado de { $path }. Configure relay.tls_certificate y relay.tls_key con archivos creados juntos.
relay-tls-not-usable = lo que hay en { $path } no se puede usar: { $reason }. Haga que se creen de nuevo el certificado y su clave.
relay-token-not-readable = no se puede leer el token de los emisores en { $path }: { $reason }. Compruebe relay.sender_token_file, y que el usuario con el que se ejecuta el retransmisor pueda leer el archivo.
relay-token-not-usable = { $path } no contiene ningún token para emisores (relay.sender_token_file). Escriba en él de 16 a 256 letras sin acentos, cifras o los caracteres - . _ ~, y nada más.
relay-bridge-address = { $address } no es la dirección de un servidor NATS (relay.bridge). Escriba nats://host:4222 o tls://host:4222, hasta 16 separadas por comas.
relay-bridge-secret-in-address = una dirección del puente contiene una contraseña o un token (relay.bridge) que otros podrían leer. Escríbalo en un archivo e indique este en relay.bridge_credentials.
relay-bridge-place = el puente necesita conocer su sala: ponga en relay.bridge_site y relay.bridge_room nombres cortos de letras sin acentos, cifras, - y _.
relay-bridge-demo = un retransmisor que sigue una sala no reproduce la demostración, porque sus pacientes se mezclarían con los de la sala. Quite --demo, o ponga relay.bridge_direction en publish.
relay-bridge-credentials-not-readable = no se pueden leer las credenciales del puente en { $path }: { $reason }. Compruebe relay.bridge_credentials, y que el usuario con el que se ejecuta el retransmisor pueda leer el archivo.
relay-bridge-credentials-not-usable = { $path } no contiene credenciales para NATS (relay.bridge_credentials). Escriba en él user:password, un token, la semilla de una nkey o el contenido de un archivo .creds.
relay-bridge-ca-not-readable = no se puede leer { $path }: { $reason }. Compruebe relay.bridge_ca_file, y que el usuario con el que se ejecuta el retransmisor pueda leer el archivo.
relay-bridge-ca-not-usable = { $path } no contiene ningún certificado de una autoridad que se pueda leer (relay.bridge_ca_file). Ponga en él el certificado PEM de la autoridad que emitió los certificados de los servidores NATS.
relay-bridge-tls = no se puede usar TLS para el puente: { $reason }
relay-bridge-in-clear = los nombres pueden ir sin cifrar al servidor NATS: relay.bridge indica un servidor con nats:// mientras relay.bridge_patient_data está activado. Use tls://.
relay-page-title = Relay de VX Display
relay-page-what = Este puerto es del retransmisor de VX Display. Pasa los mensajes de una sala de rayos X a los displays de la sala. No es un sitio web, y aquí no hay nada que manejar.
relay-page-connect = Para conectar un display, escriba esta dirección en su campo de dirección, con ws:// en lugar de http:// (o wss:// en lugar de https://).
relay-page-monitoring = Para la supervisión hay /healthz y /metrics. Ni ellos ni esta página contienen datos de pacientes.
service-not-started = el sistema no ha iniciado esto como servicio: { $reason }. Instálelo con relay-service.ps1, o ejecute `vxdisplay relay` sin --service.
