### The technologist's window.

## none

none = —

## page

page-connection = Conexión
page-exam = Examen
page-messages = Mensajes
page-settings = Ajustes
page-simulator = Simulador

## bar

bar-server = Dirección del servidor
bar-reconnect = Reconectar
bar-run-check = Comprobar
bar-page = Página: { $page }

## link

link-connecting = Conectando
link-unconfirmed = Conectado, sin confirmar
link-registered = Registrado
link-unverified = Conectado, pings sin respuesta
link-refused = Rechazado
link-lost = Conexión perdida
link-round-trip-title = Ida y vuelta, últimos 10 minutos
link-no-pings = Aún no hay respuesta a ningún ping
link-plot-spoken = Tiempos de ida y vuelta de los últimos 10 minutos, pings: { $count }
link-day-title = Últimas 24 horas
link-day-spoken = Últimas 24 horas: registrado { $up } min, sin confirmar { $unconfirmed } min, sin conexión { $down } min, en intervalos de 5 minutos
link-facts-title = Esta conexión
link-connected-for = Tiempo conectado
link-reconnects = Reconexiones, 24 h
link-events = Eventos recibidos
link-last-event = Último evento

## span

span-days = { $d } d { $h } h { $m } min
span-hours = { $h } h { $m } min

## preview

preview-spoken = La pantalla del paciente en este momento

## monitor

monitor-title = Monitor para el paciente
monitor-main = el monitor principal
monitor-other = no es el monitor principal
monitor-none = Sin segundo monitor
monitor-show = Mostrar en pantalla completa
monitor-close = Cerrar pantalla completa

## notices

notices-title = Avisos
notices-clear = Borrar
notices-empty = Sin avisos. Todo lo recibido cumple el documento de la API.
notices-protocol = Mensaje
notices-exam = Examen
notices-link = Conexión
notices-program = Programa
notices-times = { $count } veces, de { $first } a { $last }
notices-cleared = No hay avisos desde que se borraron.

## exam

exam-now = Ahora
exam-why = Por qué se muestra esto
exam-hide = Ocultar ahora
exam-hide-title = Ocultar al paciente
exam-hide-hint = Retira de inmediato al paciente y el paso de la pantalla, hasta que se anuncie el siguiente paciente (101). F8 hace lo mismo en ambas ventanas.
exam-story = Mostrado y retirado
exam-story-empty = Aún no se ha mostrado nada. Seleccione un paciente en VXvue o use el simulador.
exam-cleared = Retirado: { $rule }.
exam-patient-shown = Se mostró un paciente.
exam-step-shown = Se mostró un paso.
exam-phase = Fase: { $phase }

## phase

phase-waiting = En espera
phase-ready = En preparación
phase-in-progress = En curso
phase-completed = Terminado

## reason

reason-cleared = No se muestra ningún paciente: { $rule }.
reason-not-connected = Sin conexión: no se puede garantizar nada de lo que se mostraría.
reason-nobody-named = No se muestra ningún paciente: el servidor aún no ha anunciado ninguno (101).
reason-hold = Se perdió la conexión. El paciente permanece en pantalla durante el tiempo de retención (exam.hold_on_link_loss_secs) y después se retira.
reason-patient = El paciente es el del último 101 (setPatientInfo).
reason-id-for-name = Se muestra el número de paciente en lugar del nombre: no se recibió ningún nombre o no se puede representar.
reason-no-name = No se recibió ningún nombre ni número de paciente que se pueda mostrar.
reason-masked = El nombre está enmascarado (privacy.names).
reason-no-birth-date = No se muestra la fecha de nacimiento: no se recibió ninguna legible.
reason-no-step = No se muestra la región anatómica: no ha llegado ningún 601 (sendStepInfo) para este paciente.
reason-step-alone = Región anatómica sin paciente; en espera de su 101 (setPatientInfo).
reason-demo = Son datos de demostración, simulados o grabados, y llevan la marca DEMO.
reason-hidden = El personal ocultó al paciente. No se muestra nada hasta el próximo 101 (setPatientInfo).

## mark

mark-ok = hecho
mark-unsure = sin confirmar
mark-none = nada todavía
mark-failed = error
mark-running = en curso
mark-waiting = no alcanzado
mark-skipped = omitido

## messages

messages-search = Buscar
messages-search-hint = comando, texto, aviso u hora
messages-received = Recibidos
messages-sent = Enviados
messages-link = Conexión
messages-problems = Problemas { $count }
messages-hide-pings = Ocultar pings
messages-hide-patient = Ocultar datos del paciente
messages-show-patient = Mostrar datos del paciente
messages-pause = Pausar
messages-go-on = Reanudar (nuevos: { $count })
messages-export = Exportar…
messages-details = Mensaje
messages-details-empty = Seleccione una fila para ver su texto y lo que dice el documento de la API sobre cada campo. Use las teclas de flecha para subir y bajar.
messages-connection = conexión { $number }
messages-fields-left-out =
    { $count ->
        [one] y { $count } campo más
        [many] y { $count } de campos más
       *[other] y { $count } campos más
    }
messages-overwritten = Ha pasado el tiempo de conservación: los datos del paciente se sustituyeron por seudónimos.
messages-copy = Copiar
messages-not-in-document = El documento de la API no incluye este campo.
messages-required = obligatorio
messages-optional = opcional
messages-raw = Original
messages-raw-hidden = Oculto: no se pudo analizar este texto, por lo que cualquier parte podría identificar a un paciente.
messages-raw-none = Sin texto.
messages-empty = Aún no hay mensajes. Todas las tramas aparecerán aquí cuando se abra la conexión.
messages-none-listed = Ningún mensaje coincide con los filtros. Desactive alguno o borre la búsqueda.
messages-export-title = Exportar mensajes
messages-format = Formato
messages-rows = Filas
messages-rows-listed = Filas filtradas
messages-rows-all = Todas las filas
messages-patient-data = Datos del paciente
messages-patient-hidden = Ocultos
messages-patient-shown = Visibles
messages-patient-warning = El archivo contendrá nombres, números de paciente y fechas de nacimiento. Protéjalo como una historia clínica.
messages-path = Archivo
messages-save = Guardar
messages-cancel = Cancelar
messages-close = Cerrar

## task

task-done = Hecho: { $place }
task-failed = Error: { $why }

## section

section-server = Servidor
section-monitors = Monitor para el paciente
section-display = Contenido mostrado
section-site = Centro
section-privacy = Privacidad
section-exam = Tiempos
section-link = Conexión
section-console = Esta ventana
section-messages = Mensajes
section-relay = Retransmisor
section-health = Supervisión
section-diagnostics = Diagnóstico
section-log = Registros
section-about = Acerca de

## settings

settings-reset = Restablecer
settings-reset-of = Restablecer { $key }
settings-save = Guardar
settings-save-of = Guardar { $key }
settings-large = Grande
settings-small = Pequeño
settings-none = Ninguno
settings-yes = Sí
settings-no = No
settings-empty = vacío
settings-range = Permitido: { $allowed } · predeterminado: { $default }
settings-source = { " " }· origen actual: { $source }
settings-restart = Se aplica después de reiniciar.
settings-locked = Bloqueado por el administrador.
settings-stronger = Definido en { $source }, que prevalece sobre el archivo.
settings-problem = No se guardó: { $why }

## monitors

monitors-arrangement = Disposición
monitors-unknown = El sistema no informa de ningún monitor.
monitors-main = Principal
monitors-second = Secundario
monitors-patient = Pantalla del paciente
monitors-never = Sin pantalla del paciente
monitors-identify = Identificar
monitors-identity = Identificador
monitors-connector = Conector
monitors-place = Tamaño y posición
monitors-use = Usar para el paciente
monitors-used = En uso para el paciente
monitors-use-of = Usar el monitor { $number } para el paciente
monitors-mirrored = Duplica otro monitor
monitors-asleep = En suspensión

## about

about-title = VX Display
about-program = Este programa
about-licences = Licencias
about-version = Versión
about-licence = Licencia
about-licence-name = MIT o Apache-2.0
about-machine-file = Ajustes del administrador
about-user-file = Ajustes de este usuario
about-logs = Registros
about-open-settings = Abrir carpeta de ajustes
about-open-logs = Abrir carpeta de registros
about-keys = Teclado

## licences

licences-own = Puede usarlo, copiarlo y modificarlo según la licencia MIT o la licencia Apache 2.0, a su elección.
licences-others = Contiene { $count } componentes de terceros. Seleccione uno para leer su licencia.
licences-back = Volver a la lista

## keys

keys-pages = Páginas
keys-reconnect = Reconectar
keys-search = Buscar mensajes
keys-hide = Ocultar al paciente ahora (ambas ventanas)
keys-full-screen = Abrir y cerrar la pantalla del paciente
keys-staff = Salir de la pantalla del paciente (haga clic en ella primero)
keys-tab = Pasar de un control a otro y pulsarlos
keys-check = Comprobar

## check

check-live = Comprobación de la conexión
check-run-at = Comprobación realizada: { $time }
check-running = Comprobación en curso, inicio: { $time }
check-back = Volver al estado actual
check-cancel = Cancelar comprobación

## rung

rung-address = Dirección
rung-port = Puerto
rung-websocket = WebSocket
rung-register = Registro
rung-ping = Ping
rung-data = Datos del examen

## simulator

simulator-half = Simulador

## recordings

recordings-half = Grabación y reproducción

## record

record-title = Grabación
record-hint = Graba cada mensaje del servidor con su hora, para poder reproducir el examen con exactitud.
record-path = Archivo de grabación
record-holds = ¿Qué puede contener?
record-pseudonymised = Seudónimos
record-real = Datos reales de pacientes
record-choose = Elija primero: una grabación contiene todo lo que envía el servidor.
record-pseudonymised-hint = Los nombres, números de paciente y fechas se sustituyen por seudónimos con el mismo formato.
record-real-hint = El archivo contendrá nombres, números de paciente y fechas de nacimiento. Protéjalo como una historia clínica.
record-start = Iniciar grabación
record-stop = Detener grabación
record-running = Grabando: { $events } eventos, { $kib } KiB, { $path }

## replay

replay-title = Reproducción
replay-path = Grabación que se reproducirá
replay-open = Abrir
replay-empty = Introduzca la ruta de una grabación o suelte el archivo en esta ventana.
replay-stepwise = Uno a uno
replay-step = Evento siguiente
replay-close = Cerrar reproducción
replay-progress = { $events } de { $of } eventos, { $at } de { $length } s
replay-over = Fin de la grabación.
replay-preview = Lo que mostraría la pantalla del paciente
replay-preview-hint = La reproducción permanece en esta ventana con la marca DEMO. Nunca aparece en el monitor para el paciente.
replay-reading = Leyendo la grabación…

## sim

sim-send = Enviar como VXvue (2)
sim-to = A
sim-to-relay = Retransmisor integrado
sim-to-server = Este servidor
sim-id = Número de paciente
sim-name = Nombre
sim-birth = Fecha de nacimiento
sim-null = null
sim-awkward = Casos difíciles predefinidos
sim-send-patient = Enviar paciente
sim-body-part = Región anatómica
sim-projection = Proyección
sim-send-step = Enviar paso
sim-start = Iniciar examen
sim-complete = Terminar examen
sim-pick = Elegir
sim-pick-of = Elegir: { $what }
sim-raw = Trama sin procesar
sim-raw-check = Comprobar trama
sim-raw-send = Enviar trama
sim-raw-hint = Se comprueba antes de enviarse. Los eventos del examen se marcan como demo.

## drill

drill-title = Simulacro de fallos (retransmisor integrado)
drill-dialect = Dialecto del servidor
drill-document = Documento de la API
drill-prototype = Prototipo
drill-delay = Retrasar tramas
drill-delay-unit = ms, hasta 10 000
drill-drop = Descartar tramas
drill-drop-unit = % de las tramas
drill-order = Duplicar, reordenar
drill-duplicate = Duplicar
drill-reorder = Reordenar
drill-pings = Responder pings
drill-cut = Cortar conexiones
drill-cut-hint = La pantalla debe mostrar la pérdida de inmediato y retirar el nombre tras el tiempo de retención.
drill-restart = Reiniciar retransmisor
drill-restart-hint = Sin conexión durante 3 s; el nombre anterior no debe reaparecer.
drill-freeze = Congelar retransmisor
drill-thaw = Descongelar retransmisor
drill-freeze-hint = Conectado pero sin respuesta; se detecta en un máximo de 10 s.

## play

play-title = Examen completo
play-play = Reproducir examen
play-pause = Pausar examen
play-step = Mensaje siguiente
play-stop = Detener examen
play-progress = Paciente { $patient } de { $patients } · próximo comando: { $next }

## relay

relay-title = Retransmisor integrado
relay-hint = Sustituye al servidor de VXvue. VX Display se conecta a él.
relay-start = Iniciar retransmisor integrado
relay-stop = Detener retransmisor integrado
relay-listening = Escucha en { $address } · clientes: { $clients } · pantallas: { $displays }
relay-away = Sin conexión por el simulacro ({ $address }) · clientes: { $clients } · pantallas: { $displays }

## diagnose

diagnose-title = Diagnóstico
diagnose-hint = Reúne versiones, sistema, monitores, ajustes, historial de conexión, registros y avisos en un archivo zip, sin datos de pacientes. Se guarda en:
diagnose-write = Guardar diagnóstico

## the frame, the connection page and the messages

bar-recent = Servidores recientes
bar-recent-none = Ningún servidor ha respondido todavía.
bar-recording-real = Grabando datos reales
bar-recording-pseudonyms = Grabando, seudónimos
bar-recording-hint = Se están grabando los mensajes del servidor. Abre la página donde se puede detener.
bar-run-check-hint = Comprueba la conexión paso a paso, sin tocar la actual
bar-reconnect-hint = Cierra la conexión y la vuelve a abrir
state-connecting = Conectando
state-unconfirmed = Sin confirmar
state-registered = Registrado
state-unverified = Sin respuesta
state-refused = Rechazado
state-lost = Sin conexión
look-title = Tema, idioma y zoom
look-theme = Tema
look-light = Claro
look-dark = Oscuro
look-language = Idioma
look-language-auto = El del sistema
look-zoom = Zoom
look-smaller = Reducir
look-usual = Volver al 100 %
look-larger = Ampliar
link-typical = Normal { $middle } ms, 1 de cada 20: { $high } ms
link-plot-millis = { $millis } ms
link-plot-minutes = hace { $minutes } min
link-plot-now = ahora
link-plot-point = { $millis } ms a las { $time }
address-for-now = Esta dirección vale hasta que se cierre el programa. Guardada: { $home }
address-test = Conectado al servidor de prueba de este programa. Guardada: { $home }
address-keep = Guardar esta dirección
address-back = Volver a la guardada
step-test-server = Iniciar un servidor de prueba
step-test-server-hint = Inicia un servidor de prueba en este PC y conecta la pantalla a él
step-wss = Usar wss://
step-wss-hint = Se conecta al mismo servidor con cifrado
step-ws = Usar ws://
step-ws-hint = Se conecta al mismo servidor sin cifrado: los nombres y las fechas se pueden leer en la red
step-firewall = Abrir Firewall de Windows
step-firewall-hint = Muestra si Windows permite que VX Display se conecte
firewall-not-shown = No se pudo mostrar el firewall: { $reason }
notices-past = Anteriores
notices-message = Ver mensaje
notices-message-hint = Abre el mensaje del que se trata
notices-message-gone = Este mensaje ya no se conserva.
monitor-not-shown = No se muestra
monitor-only-hint = Conecte el monitor orientado al paciente; se usará automáticamente. O permita este monitor.
monitor-allow = Permitir este monitor
monitor-allow-hint = La pantalla del paciente puede cubrir el único monitor. Se sale con la tecla del personal.
messages-list = Lista de mensajes
messages-time = Hora
messages-way = Sentido
messages-command = Comando
messages-text = Texto
messages-size = Tamaño
messages-edge-hint = Arrastre para cambiar el ancho. Doble clic para el ancho normal.
messages-problem = problema
messages-count = { $listed } de { $all }
messages-searching = Buscando, { $listed } de { $all } por ahora
messages-zone = horas en UTC{ $offset }
messages-new = Nuevos: { $count }
messages-to-newest = Al más reciente
messages-to-newest-hint = Quita la selección y sigue los mensajes nuevos
messages-search-clear = Borrar la búsqueda
messages-types-all = Tipos: todos
messages-types = Tipos: { $listed } de { $all }
messages-types-hint = Qué tipos de mensajes se muestran
messages-way-hint = Muestra u oculta estos mensajes
messages-hide-pings-hint = Oculta los pings y sus respuestas, salvo que haya un problema
messages-hide-patient-hint = Oculta nombres, ID y fechas de nacimiento en esta ventana
messages-problems-hint = Muestra solo los mensajes con problemas
messages-problem-above = Problema más reciente
messages-problem-below = Problema anterior
messages-pause-hint = Deja de mostrar mensajes nuevos. Se conservan.
messages-export-hint = Guarda los mensajes en un archivo
messages-back = Volver
messages-back-hint = Vuelve a la página anterior
messages-copy-as = Copiar como
messages-hidden-value = oculto ({ $value })
copy-json = Copiar el mensaje (JSON)
copy-row = Copiar la fila
copy-table = Copiar la tabla
copied-json = Mensaje copiado
copied-row = Fila copiada
copied-table = Tabla copiada, filas: { $count }
messages-patient-safe = Los nombres, ID y fechas de nacimiento quedan ocultos en el archivo.
export-done = Guardado en { $place }
export-failed = No se pudo guardar: { $why }
browse = Examinar…
browse-hint = Elegir el archivo en la ventana del sistema
