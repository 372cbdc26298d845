### Messages of the wire: what each is, field by field, what differs from the API document, and what the exam made of it.
### Names of commands, keys and settings, and the numbers of commands, stay as they are.

## Commands and clients

# $number, $name: as in the API document. .label: in a list; .name: the name alone.
command-known = { $number } ({ $name })
    .label = { $number } { $name }
    .name = { $name }
command-unknown = { $number } (comando desconocido)
    .label = { $number } comando desconocido
    .name = comando desconocido
# A command that has a name instead of a number.
command-named = comando con nombre
    .label = comando con nombre
    .name = comando con nombre

client-not-registered = no registrado
client-web-server = VXvueWebServer
client-vxvue = VXvue (VSS)
client-display = Display
client-generator = generador
client-dose-meter = medidor de producto dosis-área
client-collimator = colimador
client-battery = batería
client-barcode-reader = lector de códigos de barras
client-equipment = equipo
client-unknown = tipo desconocido
# A type of client with its number.
client-numbered = { $number } ({ $name })

## Why a text is not a message: clauses about a message. .short: in a list.

unreadable-not-json = no es JSON legible
    .short = No es JSON
unreadable-not-an-object = es JSON, pero no un objeto
    .short = No es un objeto JSON
unreadable-contradicting-keys = tiene la misma clave dos veces con valores distintos
    .short = Misma clave con valores distintos
unreadable-no-command = no tiene un comando legible
    .short = Sin comando legible
unreadable-too-long = ocupa más de 256 KiB
    .short = Más de 256 KiB
unreadable-unsure-command = su comando no está escrito como en el documento de la API
    .short = Comando dudoso

## What a message did differently from the API document: what came, what the document requires, what was done. $why: a clause of those above.

notice-unreadable = Se ignoró un mensaje: { $why }. El documento de la API exige un objeto JSON con un comando.
notice-step-unknown = No se puede leer un mensaje: { $why }. Podría haber sido un 601 (sendStepInfo), así que se borró el paso.
    .seen = No se puede leer un mensaje: { $why }. Podría haber sido un 601 (sendStepInfo).
notice-study-unknown = No se puede leer un mensaje: { $why }. Podría haber sido un 1001, un 1002 u otro evento de un examen, así que se borró la pantalla.
    .seen = No se puede leer un mensaje: { $why }. Podría haber sido un 1001, un 1002 u otro evento de un examen.
no-patient-unreadable = No se puede leer un mensaje: { $why }. Podría haber sido un 101 (setPatientInfo) de otro paciente, así que no se muestra ningún nombre.
    .seen = No se puede leer un mensaje: { $why }. Podría haber sido un 101 (setPatientInfo).
no-patient-empty = 101 (setPatientInfo): no hay número de paciente, nombre ni fecha de nacimiento, así que no hay ningún paciente seleccionado. No se muestra ningún nombre.
no-patient-data-not-an-object = 101 (setPatientInfo): data no es un objeto; el documento de la API exige uno. No se muestra ningún nombre.
    .seen = 101 (setPatientInfo): data no es un objeto; el documento de la API exige uno.
no-patient-contradicting-keys = 101 (setPatientInfo): la misma clave aparece dos veces con valores distintos y no se sabe cuál es el correcto. No se muestra ningún nombre.
    .seen = 101 (setPatientInfo): la misma clave aparece dos veces con valores distintos y no se sabe cuál es el correcto.
no-patient-contradicting-ids = 101 (setPatientInfo): patientId y patientID tienen valores distintos. No se muestra ningún nombre.
    .seen = 101 (setPatientInfo): patientId y patientID tienen valores distintos.
no-patient-not-text = 101 (setPatientInfo): hay un objeto, una matriz o un número muy largo donde el documento de la API exige texto. No se muestra ningún nombre.
    .seen = 101 (setPatientInfo): hay un objeto, una matriz o un número muy largo donde el documento de la API exige texto.
no-patient-failure-reported = 101 (setPatientInfo): el mensaje comunica un fallo (res 0). No se muestra ningún nombre.
# $command: a command, here and below.
notice-failure-reported = { $command }: el mensaje comunica un fallo (res 0). Se ignoró.
notice-step-not-readable = 601 (sendStepInfo): data no es un objeto de textos con cada clave una sola vez, como exige el documento de la API. Se borró el paso.
    .seen = 601 (sendStepInfo): data no es un objeto de textos con cada clave una sola vez, como exige el documento de la API.
notice-duplicate-keys = Un mensaje tiene la misma clave dos veces con el mismo valor. Se leyó una vez.
notice-comments = Un mensaje contiene comentarios, que JSON no permite. Se omitieron.
notice-trailing-comma = Un mensaje tiene una coma antes de un corchete o llave de cierre, que JSON no permite. Se omitió.
notice-byte-order-mark = Un mensaje empieza con una marca de orden de bytes (BOM). Se omitió.
notice-trailing-nuls = Un mensaje termina con bytes NUL, que JSON no permite. Se omitieron.
notice-not-finite = Un mensaje contiene NaN o Infinity, que no existen en JSON. Se leyeron como null.
notice-control-character = Un mensaje tiene en un texto un carácter de control que JSON exige escapar. Se aceptó.
notice-json-in-string = Un objeto JSON llegó dentro de un texto JSON; el documento de la API exige el objeto mismo. Se desempaquetó y se aceptó.
notice-several-objects = Una trama contiene varios objetos JSON; el documento de la API exige uno. Se leyeron en orden.
# $key: a key of the document.
notice-key-spelling = La clave { $key } no está escrita como en el documento de la API. Se aceptó.
notice-lone-surrogate = Un mensaje contiene la mitad de un par sustituto, que no es un carácter. Se reemplazó.
notice-binary-frame = Un mensaje llegó en una trama binaria; el documento de la API exige tramas de texto.
notice-utf16 = Una trama binaria contiene UTF-16; el documento de la API exige tramas de texto, que son UTF-8. Se aceptó.
notice-not-utf8 = Una trama binaria contiene bytes que no son UTF-8. Los valores con esos bytes no se muestran.
notice-patient-id-key = El número de paciente llegó como patientID; la sección sobre 101 del documento de la API exige patientId. Se aceptó.
notice-birth-key = La fecha de nacimiento llegó como patientBirthDate; la sección sobre 101 del documento de la API exige patientBirth. Se aceptó.
notice-patient-sex = Llegó patientSex, que solo aparece en un ejemplo del documento de la API. Se conserva, pero no se muestra.
notice-not-text-but-read = { $key } es un número o un booleano; el documento de la API exige texto. Se leyó como texto.
notice-command-as-text = { $command }: el comando llegó como texto; el documento de la API exige un número. Se aceptó.
notice-result-key = El resultado llegó como result; el documento de la API exige res. Se aceptó.
notice-res-not-readable = res no es un número, un texto ni null. Se ignoró.
notice-sender-by-name = sender es un nombre; el documento de la API exige un número. Se aceptó.
notice-receiver-by-name = receiver es un nombre; el documento de la API exige un número. Se aceptó.
notice-sender-not-readable = sender no es un número, como exige el documento de la API. El mensaje se leyó sin él.
notice-receiver-not-readable = receiver no es un número, como exige el documento de la API. Se leyó como 0 (todos).
notice-no-receiver = { $command }: falta receiver; el documento de la API exige 106 (Display). Se leyó como 0 (todos).
notice-unknown-command-name = Un comando tiene un nombre que no figura en el documento de la API. Se ignoró.
notice-unknown-command = { $command }: este comando no figura en el documento de la API. Se ignoró.
notice-status-not-readable = { $command }: la respuesta no tiene un status de 0 o 1. Cuenta como respuesta, pero no como éxito.
notice-refused-by-res = { $command }: la respuesta comunica un fallo en res (0), pero no tiene un status de 0 o 1. Se leyó como status 0 sin número de error.

## Why the patient screen was cleared: clauses that follow a colon. .short: in the console's list.

rule-hold-passed = la conexión está perdida y nada confirmó al paciente dentro de { $hold }
    .short = la conexión está perdida y nada confirmó al paciente dentro de { $hold }
rule-hold-passed-back = la conexión se perdió durante { $lost } y nada confirmó al paciente dentro de { $hold }
    .short = la conexión se perdió durante { $lost } y nada confirmó al paciente dentro de { $hold }
rule-hold-passed-slept = este equipo estuvo en suspensión y nada confirmó al paciente dentro de { $hold }
    .short = este equipo estuvo en suspensión y nada confirmó al paciente dentro de { $hold }
rule-after-loss = se perdió la conexión y nada de lo anterior se puede confirmar
    .short = se perdió la conexión y nada de lo anterior se puede confirmar
rule-after-completion = han pasado { $after } desde que se completó el examen
    .short = han pasado { $after } desde que se completó el examen
rule-max-age = el servidor no envió nada sobre el examen durante { $after }
    .short = el servidor no envió nada sobre el examen durante { $after }
rule-no-patient = un 101 (setPatientInfo) no nombró a ningún paciente
    .short = un 101 no nombró a ningún paciente legible
rule-step-after-completion = un 601 (sendStepInfo) llegó después de completarse el examen y pertenece a un examen que aún no se ha anunciado
    .short = un 601 tras la finalización pertenece a un examen aún no anunciado
rule-step-of-another-study = un 601 (sendStepInfo) llegó para un examen que se abrió después de nombrarse a este paciente
    .short = un 601 llegó para un examen que se abrió después de nombrarse a este paciente
rule-new-study = se abrió un examen nuevo (1001) y aún no se ha nombrado a su paciente
    .short = se abrió un examen nuevo (1001) y aún no se ha nombrado a su paciente
rule-origin-changed = los datos de demostración y los reales nunca se muestran juntos
    .short = los datos de demostración y los reales nunca se muestran juntos
rule-step-unknown = un mensaje que no se puede leer podía ser un 601 (sendStepInfo), así que el paso es desconocido
    .short = un mensaje ilegible podía ser un 601, así que el paso es desconocido
rule-study-unknown = un mensaje que no se puede leer podía ser un 1001 o un 1002, así que no se sabe de quién es el examen en curso
    .short = un mensaje ilegible podía ser un 1001 o un 1002, así que el estado del examen es desconocido
rule-another-mentioned = un mensaje de otro tipo o para otro receptor nombró a otro paciente
    .short = un mensaje de otro tipo o para otro receptor nombró a otro paciente
rule-hidden = el personal ocultó al paciente; el próximo 101 (setPatientInfo) se mostrará de nuevo
    .short = el personal ocultó al paciente hasta el próximo 101
rule-server-changed = el display se ha conectado a otro servidor
    .short = se ha cambiado de servidor

## What happened to the exam, and why. $why: a clause of those above, or a sentence of those below.

exam-notice-cleared = Se borró la pantalla del paciente: { $why }.
exam-notice-birth-date = La fecha de nacimiento no se muestra: { $why }
exam-notice-patient-changed = El paciente cambió durante un examen: un 101 (setPatientInfo) de otro paciente llegó antes del 1002. El examen anterior se considera terminado.
exam-notice-step-without-patient = Llegó un 601 (sendStepInfo) cuando no se mostraba ningún paciente. Solo se muestra el paso hasta que llegue un 101.
exam-notice-completed-without-exam = Llegó un 1002 (eventCompleteExam) sin ningún examen en preparación o en curso. No cambió nada.
exam-notice-old-connection = Un evento de una conexión cerrada llegó tarde. Se ignoró.
exam-notice-step-not-paired = Un 601 (sendStepInfo) no pertenece a este paciente: llegó demasiado antes del 101 o mientras se mostraba otro paciente. Se borró el paso.
exam-notice-birth-date-form = La fecha de nacimiento llegó como YYYYMMDD o YYYY.MM.DD; la sección sobre 101 del documento de la API exige YYYY-MM-DD. Se aceptó.
exam-notice-nothing-to-show = Un 101 (setPatientInfo) no tiene número de paciente, nombre ni fecha de nacimiento legibles. No se muestra ningún nombre.
exam-notice-name-drawn-by-other-group = El nombre tiene un carácter que no está en ninguna de las fuentes incluidas. Se muestra otra forma del nombre que sí se puede dibujar.
exam-notice-name-not-drawable = El nombre tiene un carácter que no está en ninguna de las fuentes incluidas. En su lugar se muestra el número de paciente.
exam-notice-name-and-id-not-drawable = El nombre tiene un carácter que no está en ninguna de las fuentes incluidas y no hay un número que se pueda dibujar. No se muestra ninguno; identifique al paciente de otra manera.
exam-notice-name-partly-damaged = Una forma del nombre llegó dañada: se perdió un carácter o se leyó con una codificación incorrecta. Se muestra otra forma, que llegó intacta.
exam-notice-name-damaged = El nombre llegó dañado: se perdió un carácter o se leyó con una codificación incorrecta. En su lugar se muestra el número de paciente. Compruebe el juego de caracteres de la lista de trabajo y del servidor.
exam-notice-name-damaged-without-id = El nombre llegó dañado: se perdió un carácter o se leyó con una codificación incorrecta, y no hay un número que mostrar en su lugar. No se muestra ninguno; identifique al paciente de otra manera.
exam-notice-id-damaged = El número de paciente llegó dañado: se perdió un carácter o se leyó con una codificación incorrecta. No se muestra y se considera ausente.
exam-notice-id-not-drawable = El número de paciente tiene un carácter que no está en ninguna de las fuentes incluidas. No se muestra.
exam-notice-step-damaged = La parte del cuerpo o la proyección llegó dañada: se perdió un carácter o se leyó con una codificación incorrecta. Ese texto no se muestra.
exam-notice-decoration-left-out = Un símbolo decorativo de la parte del cuerpo o la proyección no está en ninguna de las fuentes incluidas y se omitió. El resto se muestra.
exam-notice-step-not-drawable = La parte del cuerpo o la proyección tiene un carácter que no está en ninguna de las fuentes incluidas. Ese texto no se muestra.
exam-notice-step-tells-withheld = La parte del cuerpo o la proyección contiene un nombre, una fecha de nacimiento o un número de paciente que la configuración de privacidad oculta. No se muestra ninguna de las dos.
exam-notice-text-clipped = Un texto era demasiado largo para la pantalla. Se cortó y el corte está señalado.

birth-date-not-a-date = no es una fecha del calendario con la forma YYYY-MM-DD o YYYYMMDD.
birth-date-in-the-future = está en el futuro. Compruebe también la fecha de este equipo.
birth-date-too-long-ago = el paciente tendría más de 122 años.
birth-date-placeholder = es una fecha que escriben los programas cuando no hay ninguna.
birth-date-damaged = se perdió un carácter por el camino.
birth-date-contradicting = patientBirth y patientBirthDate tienen fechas distintas.

## What a row of the message log says, in a few words

# A text that is the same in every language.
row-text = { $text }
# After the summary of a row: it comes from a demo. DEMO stays as it is.
row-demo = { $summary } · DEMO
row-notices =
    { $count ->
        [one] { $summary } · { $count } aviso
       *[other] { $summary } · { $count } avisos
    }
row-connection = conexión { $number }
row-unreadable = ilegible
row-websocket-ping = Ping de WebSocket
row-websocket-pong = Pong de WebSocket
row-websocket-close = Cierre de WebSocket
row-ping = Ping
row-pong = Pong
row-register = Registro
# $client: one of the clients above.
row-register-as = Registro como { $client } ({ $number })
row-registered = Registrado: estado 1
    .error = Registrado: estado 1, error { $error }
row-registration-refused = Registro rechazado: estado 0
    .error = Registro rechazado: estado 0, error { $error }
row-registration-answered = Registro respondido, sin estado
    .error = Registro respondido, sin estado, error { $error }
row-ping-answered = Ping respondido: estado 1
    .error = Ping respondido: estado 1, error { $error }
row-ping-failed = Ping respondido: estado 0
    .error = Ping respondido: estado 0, error { $error }
row-ping-without-status = Ping respondido, sin estado
    .error = Ping respondido, sin estado, error { $error }
# $who: a pseudonym. .name, .birth, .both: with a name, with a birth date, with both.
row-patient = Paciente { $who }
    .name = Paciente { $who } · nombre
    .birth = Paciente { $who } · fecha de nacimiento
    .both = Paciente { $who } · nombre, fecha de nacimiento
row-patient-without-id = Paciente sin número
    .name = Paciente sin número · nombre
    .birth = Paciente sin número · fecha de nacimiento
    .both = Paciente sin número · nombre, fecha de nacimiento
row-nobody-selected = Ningún paciente seleccionado
row-nobody-failure = Sin paciente: fallo comunicado
row-nobody-unreadable = Sin paciente: mensaje ilegible
row-no-step = Sin paso
row-started = Examen iniciado
row-completed = Examen completado
row-refused = Fallo comunicado
row-unknown = No está en el documento de la API
row-step-unknown = Posible paso: ilegible
row-study-unknown = Posible inicio o fin de un examen: ilegible
row-empty = Vacío
# $code: the number of a close frame; .meaning: with the meaning of the code.
row-closed = Cerrado por el servidor: { $code }
    .meaning = Cerrado por el servidor: { $code } { $meaning }
row-closed-without-code = Cerrado por el servidor sin código
row-closed-here = Cerrado por este programa: { $code }
    .meaning = Cerrado por este programa: { $code } { $meaning }
row-closed-here-without-code = Cerrado por este programa sin código

## What the link did, as a row among the messages

row-not-connected = Sin conexión: { $why }
# $time: such as 1.3 ms.
row-address-found = { $addresses } encontrado en { $time }
row-connected = Conectado a { $address } en { $time }
# $why: one of the reasons below.
row-down = { $why }, después de { $seconds } s
row-slept = El equipo estuvo en suspensión { $seconds } s
row-register-unanswered = Registro sin respuesta
row-register-unread = Respuesta al registro ilegible
row-echoes = Servidor de eco: el comando 11 volvió sin cambios
row-register-refused = Registro rechazado
    .error = Registro rechazado, error { $error }
row-pings-unanswered = Nunca se respondió a un ping
row-pings-unread = Respuestas a los pings ilegibles
row-unasked-extensions = Extensiones no solicitadas: { $names }
row-line-feeds = Las líneas de la respuesta terminan solo con un salto de línea (LF)
row-empty-subprotocol = La respuesta indica un subprotocolo vacío
row-long-message = Se omitió un mensaje demasiado largo
row-slow-lookup = El servidor DNS tardó { $seconds } s
row-password-in-clear = La contraseña se envía sin cifrar
row-not-sent = No enviado: sin conexión
row-send-buffer-full = No enviado: el servidor no lee
row-outgoing-not-reported =
    { $count ->
        [one] { $count } mensaje enviado no está en esta lista
       *[other] { $count } mensajes enviados no están en esta lista
    }
row-down-illegal-close = Cerrado por el servidor de forma no permitida
row-down-ended = Terminado por el servidor sin trama de cierre
row-down-reset = Conexión restablecida
row-down-path-timed-out = La ruta de red hasta el servidor está interrumpida
# $words: what the system says.
row-down-io = Falló la lectura o la escritura ({ $words })
row-down-silent = Nada recibido durante { $seconds } s
row-down-not-awake = Sin respuesta después de la suspensión de este equipo
row-down-protocol = El servidor infringió el protocolo WebSocket
row-down-not-utf8 = Un texto no era UTF-8
row-down-too-long = Un mensaje era demasiado largo
row-down-message-too-slow = Un mensaje no terminó a tiempo
row-down-tls = Error de TLS
row-down-asked = Cerrado por este programa
row-down-panicked = La conexión falló y se reinicia

## Kinds of rows, in a list to choose from

kind-patient = Paciente
kind-step = Paso
kind-exam = Inicio y fin del examen
kind-register = Registro
kind-heartbeat = Pings
kind-other = Otros comandos
kind-unreadable = Ilegibles
kind-connection = Conexión

## What is said of a hidden value

shape-blank = en blanco
shape-valid-date = fecha válida
shape-not-a-date =
    { $count ->
        [one] { $count } carácter, no es una fecha que se pueda mostrar
       *[other] { $count } caracteres, no es una fecha que se pueda mostrar
    }
# $writing: one of those below.
shape-text =
    { $count ->
        [one] { $count } carácter, { $writing }
       *[other] { $count } caracteres, { $writing }
    }
shape-number = un número
shape-bool = verdadero o falso
shape-object = objeto, miembros: { $count }
shape-array = matriz, elementos: { $count }

writing-hangul = hangul
writing-han = caracteres chinos
writing-japanese = japonés
writing-latin = latino
writing-digits = cifras y puntuación
writing-mixed = mixto

## A field and the name of its number

field-named = { $text } · { $name }
field-everybody = todos
field-failure = fallo
field-success = éxito

## What the API document says of each field: sentences

field-sender = Quién envió primero el mensaje: 0 no registrado, 1 servidor web, 2 VXvue, 106 display. En un registro: el tipo con el que registrarse.
field-receiver-of-exam = El receptor: 106 display. 0, null o ausente cuenta como todos.
field-receiver = El receptor: 0 todos, 1 servidor web, 2 VXvue, 106 display.
field-command = Lo que se pide o comunica: 1 ping, 11 registro, 101 paciente, 601 paso, 1001 examen iniciado, 1002 examen completado.
field-res = El resultado: 1 éxito, 0 fallo.
field-result = Algunos servidores escriben aquí el resultado en lugar de en res. Se acepta.
field-data = El contenido del comando.
field-status = En la respuesta del servidor: 0 fallo, 1 éxito.
field-error = En la respuesta del servidor: un número de error. El documento no explica los números; consulte al proveedor del servidor.
field-patient-id = El número de paciente. Un registro de urgencias tiene un número como EM-240906-134326.
field-patient-id-of-sample = El número de paciente tal como lo escribe un ejemplo del documento; en la sección sobre 101 es patientId. Se aceptan ambos.
field-patient-name = El nombre del paciente, un nombre de persona DICOM como Doe^John. Puede ser null en una urgencia.
field-patient-birth = La fecha de nacimiento (ISO 8601). También se aceptan YYYYMMDD y YYYY.MM.DD.
field-patient-birth-of-sample = La fecha de nacimiento tal como la escribe un ejemplo del documento; en la sección sobre 101 es patientBirth. Se aceptan ambas.
field-patient-sex = El sexo del paciente. Solo aparece en un ejemplo del documento y los valores no se explican. Nunca se muestra al paciente.
field-body-part = La parte del cuerpo, con las palabras del centro.
field-projection = La proyección (vista), con las palabras del centro.
field-demo = Verdadero: el mensaje procede de una demostración o un simulador, y la pantalla del paciente muestra DEMO.
