### Settings: what each is for, what values it takes, where a value comes from, and what can be wrong with it.
### Names of settings, values in quotes, file names and commands stay as they are.

## What each setting is for: whole sentences. The id is the name of the setting.

key-server-url = Dirección del servidor WebSocket del software de adquisición.
    .title = Dirección del servidor
key-server-ca-file = Archivo PEM con autoridades de certificación en las que se confía para wss://, además de las del equipo.
    .title = Autoridad de certificación propia
    .words = CA, PEM, certificate, certificado, raíz, TLS, SSL
key-display-mode = Indica si el programa se inicia con la pantalla del paciente a pantalla completa o con la consola. "auto" se inicia a pantalla completa si hay un segundo monitor conectado.
    .title = Al iniciar
    .about = Si el programa se inicia con la pantalla del paciente a pantalla completa o con esta ventana. Automático: a pantalla completa si hay un segundo monitor conectado.
    .auto = Automático
    .fullscreen = Pantalla del paciente
    .windowed = Esta ventana
key-display-monitor = Monitor orientado al paciente: "second", "primary" o el identificador de un monitor, que entonces se encuentra en cualquier conector.
    .title = Monitor del paciente
    .about = El monitor orientado al paciente. Lo más fácil es elegirlo con los botones de arriba; después se encuentra en cualquier conector.
key-display-allow-only-monitor = Indica si la pantalla del paciente puede ocupar el único monitor, que normalmente es el del operador.
    .title = Permitir el único monitor
key-display-staff-key = Teclas con las que el personal sale de la pantalla del paciente después de hacer clic en ella. Ninguna otra lo permite.
    .title = Teclas para salir de la pantalla del paciente
key-display-keep-awake = Cuándo se evita que las pantallas entren en suspensión: "always" mientras la pantalla del paciente está abierta, "exam" mientras se muestra un paciente o un examen, o "never".
    .title = Mantener las pantallas encendidas
    .about = Cuándo se evita que las pantallas entren en suspensión.
    .always = Siempre
    .exam = Durante los exámenes
    .never = Nunca
key-display-sleep = Horas de cada día en las que la pantalla del paciente está oscura mientras no se examina a nadie.
    .title = Horas a oscuras
key-display-theme = Colores de la pantalla del paciente: oscuros, claros o blanco sobre negro con el máximo contraste.
    .title = Colores de la pantalla del paciente
    .dark = Oscuro
    .light = Claro
    .high-contrast = Alto contraste
key-display-language = Idioma de la pantalla del paciente, o dos idiomas con el grande primero. Varios pares se alternan cada 8 segundos.
    .title = Idiomas de la pantalla del paciente
key-display-renderer = Gráficos de la consola: OpenGL si el programa se inicia con la consola (auto), siempre OpenGL (gl) o la CPU sin controlador gráfico (cpu). Si OpenGL no se inicia, se usa la CPU. La pantalla del paciente siempre usa la CPU.
    .title = Gráficos
    .about = Qué dibuja esta ventana: OpenGL si el programa se inicia con ella, siempre OpenGL, o la CPU sin controlador gráfico. La pantalla del paciente siempre usa la CPU.
    .auto = Automático
    .gl = OpenGL
    .cpu = Solo CPU
key-display-viewing-distance-m = Distancia entre el paciente y la pantalla. Todos los textos tienen un tamaño legible desde allí; si falta espacio, se omiten los rótulos, las indicaciones y el segundo idioma.
    .title = Distancia al paciente
key-display-diagonal-in = Diagonal del monitor orientado al paciente. De forma predeterminada, el tamaño que indica el propio monitor (EDID), o 24 pulgadas si no indica ninguno.
    .title = Diagonal del monitor
key-display-show-name = Indica si se muestra el nombre del paciente.
    .title = Nombre
key-display-show-birth-date = Indica si se muestra la fecha de nacimiento del paciente.
    .title = Fecha de nacimiento
key-display-show-step = Indica si la parte del cuerpo y la proyección se muestran como texto.
    .title = Región y proyección
key-display-show-figure = Indica si se muestra la figura del cuerpo.
    .title = Figura del cuerpo
key-site-texts = Carpeta con los textos propios del centro, en archivos como los que escribe `vxdisplay texts export`. Sustituyen textos de un idioma o añaden un idioma.
    .title = Carpeta de textos propios
    .about = Carpeta con sus propios textos. Sustituyen textos de un idioma o añaden un idioma.
key-site-procedures = Archivo TOML con los alias propios del centro para partes del cuerpo y proyecciones: qué muestra la figura, las palabras para el paciente y una indicación de qué hacer. `vxdisplay alias` muestra el resultado.
    .title = Archivo de regiones propias
    .about = Archivo con sus propios nombres de partes del cuerpo y proyecciones: qué muestra la figura, las palabras para el paciente y qué hacer.
key-site-name = Nombre del hospital o de la sala en la pantalla del paciente. Déjelo vacío para no mostrar ninguno.
    .title = Hospital o sala
key-site-waiting-text = Lo que dice la pantalla del paciente mientras no hay ningún paciente seleccionado, en lugar de los textos del programa: un texto para todos los idiomas o uno para cada uno.
    .title = Texto durante la espera
key-site-logo = Archivo PNG o SVG con el logotipo del centro, que se muestra mientras no hay ningún paciente seleccionado. Se vuelve a leer cada vez que se cambia un ajuste.
    .title = Logotipo
key-privacy-preset = Qué parte de los datos del paciente se muestra donde los ajustes siguientes dicen «preset»: todo (open) o lo habitual en Corea (kr), Japón (jp), la UE y el Reino Unido (eu) o EE. UU. (us).
    .title = Nivel de privacidad
    .about = Cuánto se muestra de los pacientes donde los ajustes de abajo siguen este nivel.
    .open = Mostrar todo
    .kr = Habitual en Corea
    .jp = Habitual en Japón
    .eu = Habitual en la UE y el Reino Unido
    .us = Habitual en EE. UU.
key-privacy-names = Qué parte del nombre del paciente se muestra: todo, enmascarado, enmascarado hasta que comience el examen, nada, o lo que diga el preajuste.
    .title = Nombres de los pacientes
    .full = Mostrados
    .masked = Enmascarados
    .masked-until-start = Enmascarados hasta que empieza el examen
    .hidden = No se muestra
    .preset = Según el nivel
key-privacy-birth-date = Qué parte de la fecha de nacimiento se muestra; si está enmascarada, el año.
    .title = Fechas de nacimiento
    .shown = Se muestra
    .masked = Oculto en parte
    .hidden = No se muestra
    .preset = Según el nivel
key-privacy-id = Qué parte se muestra de un número de paciente que sustituye al nombre; si está enmascarado, los dos últimos caracteres.
    .title = Números de paciente
    .shown = Se muestra
    .masked = Oculto en parte
    .hidden = No se muestra
    .preset = Según el nivel
key-privacy-step = Qué parte de la zona del cuerpo y la proyección se muestra; enmascaradas, solo que hay un paso. La figura tampoco lo revela entonces.
    .title = Qué se examina, en texto
    .shown = Se muestra
    .masked = Oculto en parte
    .hidden = No se muestra
    .preset = Según el nivel
key-privacy-figure = Indica si la figura del cuerpo muestra lo que se examina, aparece sin revelarlo (masked) o no se muestra.
    .title = Qué se examina, en la figura
    .about = Si la figura muestra qué se examina, aparece sin indicarlo o no se muestra.
    .shown = Se muestra
    .masked = Oculto en parte
    .hidden = No se muestra
    .preset = Según el nivel
key-exam-hold-on-link-loss-secs = Cuánto tiempo permanece el paciente en la pantalla después de perderse la conexión.
    .title = Tras perder la conexión
key-exam-clear-after-complete-secs = Cuánto tiempo permanece el paciente en la pantalla después de completarse el examen.
    .title = Tras el examen
key-exam-max-age-secs = Cuánto tiempo permanece el paciente en la pantalla mientras el servidor no envía nada más sobre el examen.
    .title = Sin novedades
key-exam-pair-within-secs = Con cuánta antelación a su paciente puede llegar un paso y mostrarse aún con ese paciente.
    .title = Paso antes del paciente
key-link-ping-interval-secs = Tiempo entre dos pings.
    .title = Intervalo de ping
key-link-dead-after-secs = Cuánto tiempo puede callar el servidor antes de que la conexión se considere perdida. Debe ser mayor que el intervalo de ping.
    .title = Perdida tras un silencio de
key-console-language = Idioma de la consola y de los comandos. "auto" usa el idioma del sistema, o inglés si no está disponible.
    .title = Idioma de esta ventana
    .about = Idioma de esta ventana y de los comandos.
key-console-theme = Indica si la consola es oscura o clara.
    .title = Colores de esta ventana
    .dark = Oscuro
    .light = Claro
key-console-tray-icon = Indica si la bandeja del sistema muestra un icono con el estado de la conexión. Un clic abre la consola; el menú también permite ocultar al paciente.
    .title = Icono en la bandeja
    .about = Indica si la bandeja del sistema muestra un icono con el estado de la conexión. Un clic abre la consola; el menú también permite ocultar al paciente.
key-messages-keep-patient-data-mins = Cuánto tiempo conserva el registro de mensajes los datos del paciente. Después solo quedan seudónimos.
    .title = Conservar datos de pacientes en los mensajes
key-relay-listen = Dirección en la que escucha `vxdisplay relay`. Cualquier dirección distinta de 127.0.0.1 o [::1] lo abre a la red.
    .title = Dirección del retransmisor
    .about = Dirección en la que el retransmisor acepta conexiones. Cualquier dirección distinta de 127.0.0.1 o [::1] lo abre a la red.
key-relay-dialect = Indica si el retransmisor se comporta como dice el documento de la API (document) o como el servidor prototipo (prototype).
    .title = Comportamiento del retransmisor
    .about = Si el retransmisor se comporta como dice el documento de la API o como el servidor prototipo.
    .document = Documento de la API
    .prototype = Prototipo
key-relay-allowed-hosts = Nombres de host con los que los displays pueden llegar al retransmisor, separados por comas. Siempre se permiten localhost y el nombre y las direcciones de este equipo.
    .title = Nombres de host del retransmisor
key-health-prometheus-listen = Dirección en la que el programa en ejecución ofrece su estado a Prometheus, sin datos del paciente y solo para este equipo. Déjela vacía para no ofrecer nada.
    .title = Métricas para Prometheus
key-log-level = Nivel mínimo de las entradas que se escriben en el registro.
    .title = Nivel de registro
    .error = Errores
    .warn = Advertencias
    .info = Información
    .debug = Detalles
    .trace = Todo
key-log-file = Indica si se escribe un archivo de registro además de la salida de error estándar.
    .title = Escribir un archivo de registro
key-log-keep-days = Cuántos archivos de registro diarios se conservan.
    .title = Conservar los registros durante
key-log-max-mib-per-day = Tamaño máximo del archivo de registro de un día. Cuando se llena, el registro lo indica y continúa al día siguiente.
    .title = Tamaño máximo del registro diario
key-diagnostics-core-dumps = Indica si el sistema puede escribir en disco la memoria del programa cuando falla. Ese archivo contiene datos del paciente.
    .title = Volcados de memoria

## What values are allowed: parts of sentences, without a full stop.

# Follows a wrong value on the command line.
allowed-values = se admite: { $allowed }
# The end of a list. $before: all names but the last, with commas between them.
name-list = { $before } o { $last }
name-list-before = { $before }, { $next }
# $names: a list.
allowed-choice = { $names }
# $max: a number of characters.
allowed-text = una línea de { $max } caracteres como máximo
allowed-waiting-texts = un texto de { $max } caracteres como máximo para todos los idiomas, o uno para cada uno, como "ko: 앉아서 기다려 주십시오 | en: Please take a seat", o "" para el del programa
allowed-url = una dirección que empiece por ws:// o wss://, como ws://localhost:55111
allowed-hosts = nombres de host o direcciones IP separados por comas, como "relaypc, relaypc.clinic.example, 10.1.2.3", o "" para ninguno
# $names: a list of language tags.
allowed-languages = { $names }, o dos de ellos con el grande primero, como "ko,en"; los pares que se alternan se separan con punto y coma, como "ko,en; vi"
allowed-seconds = un número de { $min } a { $max } (segundos)
# $unit: one of the units below.
allowed-number = un número de { $min } a { $max } ({ $unit })
allowed-auto-number = auto, o un número de { $min } a { $max } ({ $unit })
allowed-whole = un número entero de { $min } a { $max } ({ $unit })
allowed-bool = true (sí) o false (no)
allowed-file = la ruta completa de un archivo, o "" para ninguno
allowed-folder = la ruta completa de una carpeta, o "" para ninguna
allowed-subject-token = letras sin acentos, cifras, - y _, 64 como máximo, o "" para ninguno
allowed-nats-servers = direcciones de servidores NATS, como nats://broker:4222 o tls://broker, separadas por comas, sin contraseñas y 16 como máximo, o "" para ninguna
allowed-listen = una dirección IP y un puerto, como 127.0.0.1:55111, 0.0.0.0:55111 o [::1]:55111 (puerto 0: cualquiera libre)
allowed-loopback-listen = una dirección IP solo de este equipo y un puerto, como 127.0.0.1:9106 o [::1]:9106, o "" para ninguna
allowed-monitor = second, primary o un identificador de `vxdisplay monitors`, como "DEL DELL U2412M YMYH1423"
allowed-chord = Ctrl o Alt, opcionalmente Shift, y una letra, una cifra o F1 a F12, como Ctrl+Shift+F11; el sistema usa Alt+F4, Ctrl+C, Ctrl+X, Ctrl+V y Ctrl+Alt+F1 a F12
allowed-hours = dos horas distintas del día, como "22:00-06:00", o "" para nunca

unit-metres = metros
unit-inches = pulgadas
unit-minutes = minutos
unit-days = días
unit-mebibytes = MiB

## Where a value comes from. $place: a file with its line, a variable, an option, a value of the registry.

source-default = valor predeterminado
    .place = el valor predeterminado
# $kind: one of the kinds of files below.
source-file = { $kind } { $place }
source-environment = variable de entorno { $place }
source-argument = argumento { $place }
source-installer = instalador { $place }
source-policy = directiva { $place }

file-machine = archivo del equipo
file-user = archivo del usuario
file-config = archivo de configuración
file-policy = archivo de directiva

## What was ignored, or read as something else: without a full stop. $key: a setting.

note-locked = el administrador ha bloqueado { $key } en { $file }; se ignoró el valor de { $place }
note-policy = una directiva fija { $key }; se ignoró el valor de { $place }
note-in-quotes = { $place }: las comillas alrededor del valor forman parte de él y se mostrarán; quítelas si no las desea
# $name: a value of an earlier version; $now: the value that took its place.
note-former = { $place }: { $key } ya no tiene el valor "{ $name }", que se lee como "{ $now }"; cámbielo allí
note-site-texts = { $place }: { $reason }; en su lugar se usa el texto incluido
note-unknown = { $place } no es un ajuste de esta versión y se ignoró

## What is wrong in files, variables and arguments: without a full stop. The program does not start.

# Two or more problems, one a line.
problems =
    { $first }
    { $next }
# $kind: one of the kinds of files above; $reason: what the system says.
problem-unreadable = { $path }: no se puede leer este { $kind } ({ $reason }); compruebe sus permisos o muévalo
# $named-by: --config or VXDISPLAY_CONFIG. .quoted: the name has quotation marks.
problem-missing = { $path }: no existe ese archivo; compruebe la ruta indicada en { $named-by }
    .quoted = { $path }: no existe ese archivo; compruebe la ruta indicada en { $named-by }; las comillas forman parte de la ruta: quítelas
problem-too-large = { $path }: este { $kind } ocupa más de { $max } KiB, demasiado para unos ajustes
# $fault: one of the faults below.
problem-at = { $place }: { $fault }
# $count: further problems of a place that has many.
problem-more = { $place }: y { $count } más; corrija primero los anteriores
# Times in seconds; -at: where they come from.
problem-dead-before-ping = link.dead_after_secs ({ $dead-after } s, { $dead-at }) debe ser mayor que link.ping_interval_secs ({ $ping-interval } s, { $ping-at }), o toda conexión tranquila se consideraría perdida; aumente el primero o reduzca el segundo
    .window = «{ $dead }» ({ $dead-after } s) debe ser mayor que «{ $ping }» ({ $ping-interval } s), o toda conexión tranquila se consideraría perdida. Aumente el primero o reduzca el segundo.
problem-waiting-text-too-long = site.waiting_text ({ $text }, { $at }) es demasiado largo para leerse desde { $distance } m en una pantalla de { $diagonal } pulgadas; acórtelo o corrija display.viewing_distance_m o display.diagonal_in
    .window = { $text } («{ $waiting }») es demasiado largo para leerse desde { $distance } m en una pantalla de { $diagonal } pulgadas. Acórtelo o corrija «{ $distance-title }» o «{ $diagonal-title }».

## Faults at a place

# $reason: one of the reasons of TOML. .line: with the line of the file.
fault-syntax = esto no es TOML ({ $reason })
    .line = esto no es TOML ({ $reason }): { $text }
# $character: a character with its name; $remedy: one of the remedies below.
fault-lookalike = TOML no admite aquí este carácter: { $character }; { $remedy }
fault-syntax-of = { $key }: este valor no es TOML ({ $reason }); se admite: { $allowed }
# $name: a setting, or a section in brackets. .key: a setting, with its values.
fault-twice = { $name } está escrito dos veces; deje uno
    .key = { $name } está escrito dos veces; deje uno; se admite: { $allowed }
fault-not-utf8 = esta línea tiene bytes que no son UTF-8; guarde el archivo como UTF-8
fault-variable-not-utf8 = su valor no es UTF-8
fault-in-quotes = su valor está entre comillas ({ $mark }); aquí las comillas forman parte del valor: quítelas
# $hint: one of the hints below.
fault-unknown-key = no existe el ajuste { $name }; { $hint }
fault-unknown-section = no existe la sección [{ $name }]; { $hint }
fault-not-a-section = { $name } es una sección: escriba [{ $name }] en una línea propia y sus ajustes debajo
fault-unknown-variable = no existe esa variable; { $hint }
# $error: why the value is not accepted.
fault-value = { $key }: { $error }
fault-locked-by-user = solo el archivo del equipo puede bloquear ajustes; quite `locked` de este archivo
fault-locked-in-section = `locked` debe ir por encima de la primera [sección]
fault-locked-not-a-list = `locked` debe ser una lista de ajustes entre comillas, como locked = ["server.url"]

hint-list-all = `vxdisplay settings` los muestra todos
hint-without-quotes = escriba { $name } sin comillas
hint-did-you-mean = ¿quiso decir { $name }?
hint-section-has = [{ $section }] tiene { $names }
hint-sections = existen { $names }
hint-variable = una variable se compone de { $prefix }, la sección, dos guiones bajos y el nombre, como VXDISPLAY_SERVER__URL; `vxdisplay settings` muestra todos los ajustes

remedy-quotes = escriba comillas rectas { $quote } a ambos lados de un texto
remedy-instead = escriba { $characters } en su lugar
remedy-line-end = escriba en su lugar un fin de línea de este sistema
remedy-digit = escriba en su lugar una cifra de 0 a 9
remedy-space = escriba en su lugar un espacio con la barra espaciadora
remedy-remove = quítelo
remedy-letters = fuera de los textos entre comillas y los comentarios, TOML solo admite de la a a la z, cifras y unos pocos signos

## Why a value is not accepted

# $wanted, $found: types below.
value-wrong-type = se necesita { $wanted } y hay { $found }; se admite: { $allowed }
# $found: the value in quotes, or one of the descriptions below.
value-not-valid = { $found } no es válido; se admite: { $allowed }
# $why: one of the sentences below.
value-unfit = { $why }; se admite: { $allowed }
unfit-twice = { $text } es un segundo texto para el mismo idioma
unfit-too-many = { $text } es un texto de más: puede haber { $most }
unfit-undrawable = las fuentes del programa no pueden dibujar el carácter { $character }
unfit-nothing = { $text } no tiene texto después del idioma
# $found: in quotes; $error: a sentence about the address.
value-url = { $found } no es válido. { $error }

# $character: one of the characters of reasons.ftl.
found-unseen = { $text } (contiene { $character })
found-monitor-number = { $text } (los números solo valen en la línea de comandos)
found-control-characters = un texto con caracteres de control
found-secret = un valor con contraseña o token
# $count: a number of characters.
found-characters =
    { $count ->
        [one] un texto de { $count } carácter
       *[other] un texto de { $count } caracteres
    }

# Types of values: as they were found, and (.wanted) as they must be.
type-text = texto entre comillas
    .wanted = texto entre comillas
type-whole = un número entero
    .wanted = un número entero sin comillas
type-decimal = un número con decimales
    .wanted = un número sin comillas
type-number = un número
    .wanted = un número sin comillas
type-bool = true o false
    .wanted = true o false sin comillas
type-list = una lista
    .wanted = una lista
type-nothing = nada
    .wanted = nada
type-section = una sección
    .wanted = una sección
type-sections = una lista de secciones
    .wanted = una lista de secciones
type-date = una fecha u hora
    .wanted = una fecha u hora
type-table = una tabla entre llaves
    .wanted = una tabla entre llaves
type-large-number = un número demasiado grande
    .wanted = un número
type-registry-data = datos que no son REG_SZ ni REG_DWORD
    .wanted = texto
type-untyped = otra cosa
    .wanted = texto

## What is wrong with a server address: whole sentences.

url-empty = La dirección está vacía. Introduzca una como ws://localhost:55111.
# $max: a number of bytes.
url-too-long = La dirección ocupa más de { $max } bytes.
# .meant: with the address that was probably meant.
url-scheme = La dirección debe empezar por ws:// o wss://.
    .meant = La dirección debe empezar por ws:// o wss://; ¿quiso decir { $meant }?
url-no-host = La dirección no tiene host. Introduzca una como ws://localhost:55111.
# $host: in quotes.
url-host = { $host } no es un nombre de host, una dirección IPv4 ni una dirección IPv6 entre corchetes. Use la forma server-1, 192.168.0.10 o [::1].
# $port: in quotes.
url-port = { $port } no es un puerto. Un puerto es un número entero de 1 a 65535.
url-user-colon = El nombre de usuario de la dirección contiene %3A (dos puntos), que no se puede enviar. El servidor debe conocer al usuario con otro nombre.
url-user-control = El usuario o la contraseña de la dirección contiene un carácter de control, que no se puede enviar. Corrija la parte con codificación de porcentaje.
url-user-not-utf8 = El usuario o la contraseña con codificación de porcentaje de la dirección no es UTF-8. Una letra como ü se escribe %C3%BC.
# $hidden: what stands where a password is hidden.
url-user-hidden = La contraseña de la dirección es { $hidden }, que solo representa una contraseña oculta. Introduzca la contraseña real.
url-fragment = Una dirección WebSocket no puede tener una parte después de '#'. Quítela o escriba # como %23.
url-at-in-path = Hay una @ después de la primera / de la dirección. En una contraseña escriba / como %2F; en una ruta escriba @ como %40.
# $character: in quotes.
url-character-in-user = El usuario o la contraseña de la dirección contiene { $character }, que requiere codificación de porcentaje (un espacio es %20; % mismo, %25).
url-character-in-path = La ruta de la dirección contiene { $character }, que requiere codificación de porcentaje (un espacio es %20; % mismo, %25).

## Why a change was not saved

# $reason: one of the reasons of TOML. .line: with the line of the file.
edit-syntax = La línea { $line } del archivo de ajustes tiene un error y no se ha cambiado nada. Corríjala primero.
edit-not-a-section = [{ $name }] no es una sección en el archivo de ajustes. Corríjalo allí primero.
save-no-place = Este sistema no tiene un lugar para los ajustes de un usuario, así que no se puede guardar nada. Pida al administrador un archivo de ajustes para este display.
# $problems: one of the problems above, or several.
save-broken-file = El archivo de ajustes tiene un error y no se ha cambiado nada. Corríjalo primero: { $problems }.
# $reason: what the system says.
save-file = { $path }: { $reason }. Compruebe los permisos de la carpeta y el disco.

## policy templates of Windows
policy-supported = VX Display 0.1 o posterior
policy-description = Define y bloquea los ajustes de VX Display, la segunda pantalla orientada al paciente.
# $meaning: what a setting is for. $allowed: its values. $default: its value where nobody sets it.
policy-explain =
    { $meaning }

    Valores permitidos: { $allowed }
    Valor predeterminado: { $default }

## What is wrong with a value of display.language

# $text: what is written. $why: one of the reasons below.
found-languages = { $text } ({ $why })
languages-nothing = no nombra ningún idioma
languages-gap = falta un idioma junto a una coma o un punto y coma
# $tag: a part of it, in quotes.
languages-not-a-tag = { $tag } no es una etiqueta de idioma
languages-three = como máximo se muestran dos idiomas a la vez; separe los demás con punto y coma
# $tag: a language tag.
languages-same = { $tag } es a la vez el idioma grande y el pequeño
# $pair: such as ko,en.
languages-repeated = { $pair } aparece dos veces
# $most: a number.
languages-too-many = como máximo se alternan { $most }
# $tag: a language tag.
languages-not-offered = no hay textos en { $tag }
languages-other-list = una lista contiene etiquetas de idioma entre comillas

## Notes

# $place, $reason: as in note-site-texts; nothing is replaced.
note-site-texts-kept = { $place }: { $reason }
# $key: the key. $error: value-not-valid or value-wrong-type.
note-refused = { $place }: { $key }: { $error }; se usa el valor predeterminado

procedures-side-refused = { $word } indica el lado { $side } en el vocabulario del programa, por lo que no puede significar { $id }. No se utiliza.
procedures-side-hidden = { $word } indica el lado { $side } en el vocabulario del programa. Como { $id } oculta ese lado.
procedures-side-contradicted = side = { $own }, pero el propio nombre dice { $read }. La pantalla no muestra ninguno de los dos lados; corrija uno de ellos.
procedures-word-refused = { $word } significa { $known } en el vocabulario del programa, por lo que no puede significar { $id }. No se utiliza.
procedures-words-side = { $key } nombra el lado { $side }, pero el nombre no es de ese lado. Estas palabras no se muestran.
procedures-twice = la línea { $line } ya tiene un [[procedure]] para estos nombres. Donde difieren se usa el posterior.
procedures-no-side = side = { $side }, pero { $region } no tiene lados: no se muestra ninguno
site-no-language = { $tag } no es un idioma de esta pantalla, así que nadie ve este texto; hay: { $languages }

key-relay-tls-certificate = Archivo PEM con el certificado del retransmisor seguido de los de sus emisores. Junto con relay.tls_key, el retransmisor habla solo TLS (wss://). Los archivos se vuelven a leer cuando cambian.
    .title = Certificado del retransmisor
    .about = Archivo PEM con el certificado del retransmisor seguido de los de sus emisores. Junto con la clave privada, el retransmisor solo acepta wss://. Los archivos se vuelven a leer cuando cambian.
key-relay-tls-key = Archivo PEM con la clave privada de relay.tls_certificate, sin contraseña. Solo debe poder leerlo el usuario con el que se ejecuta el retransmisor.
    .title = Clave privada del retransmisor
    .about = Archivo PEM con la clave privada del certificado, sin contraseña. Solo debería poder leerlo el usuario con el que se ejecuta el retransmisor.
key-relay-sender-token-file = Archivo con un token de 16 a 256 caracteres. Si se configura, solo los clientes que presenten este token al conectarse pueden enviar eventos de examen por el retransmisor.
    .title = Archivo con el token de los emisores
key-relay-snapshot = Indica si a un display que se conecta tarde se le dice qué examen está en curso. El servidor de VXvue no le dice nada.
    .title = Informar a las pantallas tardías
key-relay-bridge = Direcciones de los servidores NATS con los que este retransmisor publica los eventos de su sala o sigue otra sala, como nats://broker:4222 o tls://broker, separadas por comas. Déjela vacía para no usar puente. Las contraseñas van en relay.bridge_credentials.
    .title = Servidores NATS del puente
    .about = Direcciones de los servidores NATS con los que este retransmisor publica los eventos de su sala o sigue otra sala, como nats://broker:4222 o tls://broker, separadas por comas. Déjela vacía para no usar puente. Las contraseñas van en el archivo de credenciales.
key-relay-bridge-direction = Indica si el retransmisor publica los eventos de su propia sala (publish) o muestra los de otra sala en sus displays (follow). Un retransmisor que sigue una sala no acepta eventos de nadie más.
    .title = Dirección del puente
    .about = Si el retransmisor publica los eventos de su propia sala o muestra los de otra sala en sus pantallas. Un retransmisor que sigue una sala no acepta eventos de nadie más.
    .publish = Publicar esta sala
    .follow = Seguir otra sala
key-relay-bridge-site = Nombre corto del centro en los temas vx.centro.sala.comando: letras sin acentos, cifras, - y _. Debe ser el mismo en todos los retransmisores que van juntos.
    .title = Centro del puente
key-relay-bridge-room = Nombre corto de la sala que se publica o se sigue: letras sin acentos, cifras, - y _. Solo un retransmisor puede publicar una sala.
    .title = Sala del puente
key-relay-bridge-credentials = Archivo con lo que el retransmisor presenta a los servidores NATS: user:password, un token, la semilla de una nkey o un archivo .creds. Solo debe poder leerlo el usuario con el que se ejecuta el retransmisor.
    .title = Credenciales del puente
key-relay-bridge-ca-file = Archivo PEM con certificados de autoridades en las que se confía para los servidores NATS, además de las del sistema operativo.
    .title = Autoridades del puente
key-relay-bridge-patient-data = Indica si los datos del paciente pasan por el puente. Si no, las otras salas ven los pasos, el inicio y el fin de los exámenes, pero ningún nombre.
    .title = Datos del paciente por el puente
