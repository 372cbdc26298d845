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

monitor-title = Monitor del paciente
monitor-main = el monitor principal
monitor-other = no es el monitor principal
monitor-show = Mostrar en pantalla completa
monitor-close = Cerrar pantalla completa

## notices

notices-title = Avisos
notices-clear = Borrar
notices-clear-hint = Vacía esta lista. Los mensajes se conservan.
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
exam-hide-hint = Retira al paciente de la pantalla hasta que se envíe el siguiente. F8 hace lo mismo en ambas ventanas.
exam-story = Mostrado y retirado
exam-story-empty = Aún no se ha mostrado nada. Seleccione un paciente en VXvue o use el simulador.
exam-cleared = Retirado: { $rule }
exam-patient-shown = Paciente mostrado
exam-step-shown = Paso mostrado: { $step }
exam-phase = Fase: { $phase }

## phase

phase-waiting = En espera
phase-ready = En preparación
phase-in-progress = En curso
phase-completed = Terminado

## reason

reason-cleared = No se muestra ningún paciente: { $rule }.
reason-not-connected = Sin conexión. No se muestra nada porque no se podría verificar.
reason-nobody-named = No se muestra ningún paciente: el servidor aún no ha anunciado ninguno (101).
reason-hold = Se perdió la conexión. El paciente permanece { $time } en pantalla y después se retira.
reason-patient = Muestra el paciente del último mensaje de paciente (101).
reason-id-for-name = Se muestra el número de paciente en lugar del nombre: no se recibió ningún nombre o no se puede representar.
reason-no-name = No se recibió ningún nombre ni número de paciente que se pueda mostrar.
reason-masked = El nombre o la fecha de nacimiento están enmascarados (ajustes de privacidad).
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
messages-search-hint = Comando, texto, aviso u hora
messages-received = Recibidos
messages-sent = Enviados
messages-link = Conexión
messages-problems = Problemas { $count }
messages-hide-pings = Ocultar pings
messages-hide-patient = Ocultar datos del paciente
messages-show-patient = Mostrar datos del paciente
messages-show-patient-hint = Muestra nombres, números de paciente y fechas de nacimiento en esta ventana
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
messages-close-reason = El texto del motivo no se guarda.
messages-empty = Aún no hay mensajes. Todas las tramas aparecerán aquí cuando se abra la conexión.
messages-none-listed = Ningún mensaje coincide con los filtros. Desactive alguno o borre la búsqueda.
messages-export-title = Exportar mensajes
messages-format = Formato
messages-json-hint = Un mensaje por línea, para programas
messages-csv-hint = Una tabla, para hojas de cálculo
messages-rows = Filas
messages-rows-listed = Filas filtradas
messages-rows-listed-hint = Las filas que muestra ahora la lista
messages-rows-all = Todas las filas
messages-rows-all-hint = Todas las filas conservadas, sin tener en cuenta los filtros
messages-patient-data = Datos del paciente
messages-patient-hidden = Ocultos
messages-patient-shown = Visibles
messages-patient-warning = El archivo contendrá nombres, números de paciente y fechas de nacimiento. Protéjalo como una historia clínica.
messages-path = Archivo
messages-save = Guardar
messages-cancel = Cancelar
messages-cancel-hint = Detiene la escritura del archivo
messages-close = Cerrar

## task

task-done = Guardado en { $place }
task-failed = No se pudo guardar: { $why }

## section

section-server = Servidor
section-monitors = Monitor del paciente
section-display = Pantalla del paciente
section-site = Centro
section-privacy = Privacidad
section-diagnostics = Diagnóstico
section-exam = Tiempos
section-link = Conexión
section-console = Esta ventana
section-messages = Mensajes
section-relay = Retransmisor
section-health = Supervisión
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
settings-restart = Se aplica después de reiniciar.
settings-locked = Bloqueado por el administrador.
settings-stronger = Definido en { $source }, que prevalece sobre el archivo.
settings-set-at-start = Definido al iniciar el programa, con prioridad sobre el archivo.
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

check-run-at = Comprobación realizada: { $time }
check-running = Comprobación en curso, inicio: { $time }
check-back = Volver al estado actual
check-back-hint = Muestra de nuevo la conexión actual
check-cancel = Cancelar comprobación
check-cancel-hint = Detiene esta comprobación. La conexión no se ve afectada.

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
record-holds = ¿Qué debe contener?
record-pseudonymised = Seudónimos
record-real = Datos reales de pacientes
record-choose = Elija si se graban datos reales de pacientes.
record-pseudonymised-hint = Los nombres, números de paciente y fechas se sustituyen por seudónimos con el mismo formato.
record-real-hint = El archivo contendrá nombres, números de paciente y fechas de nacimiento. Protéjalo como una historia clínica.
record-start = Iniciar grabación
record-stop = Detener grabación
record-running = Grabando: { $events } eventos, { $size }, { $path }

## replay

replay-title = Reproducción
replay-path = Grabación que se reproducirá
replay-open = Abrir
replay-empty = Elija una grabación de la lista o suelte un archivo en esta ventana.
replay-step = Evento siguiente
replay-close = Cerrar reproducción
replay-progress = { $at } de { $length } · { $events } de { $of } eventos
replay-over = Fin de la grabación.
replay-preview-hint = La reproducción permanece en esta ventana con la marca DEMO. Nunca aparece en el monitor del paciente.
replay-reading = Leyendo la grabación…

## sim

sim-send = Enviar como VXvue (2)
sim-to = Destino
sim-to-relay = Retransmisor integrado
sim-to-server = Este servidor
sim-id = Número de paciente
sim-name = Nombre
sim-birth = Fecha de nacimiento
sim-null = null
sim-awkward = Paciente de prueba
sim-awkward-choose = Elegir un paciente de prueba
sim-send-patient = Enviar paciente
sim-body-part = Región anatómica
sim-projection = Proyección
sim-send-step = Enviar paso
sim-start = Iniciar examen
sim-complete = Terminar examen
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
drill-order = Orden de los mensajes
drill-duplicate = Duplicar
drill-reorder = Reordenar
drill-pings = Responder pings
drill-cut = Cortar conexiones
drill-cut-hint = El display debe mostrar la pérdida de inmediato y retirar el nombre tras el tiempo de retención.
drill-restart = Reiniciar retransmisor
drill-restart-hint = Se detiene 3 s. El nombre anterior no debe reaparecer.
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
relay-hint = Inicia un servidor de prueba en este equipo y conecta el display a él.
relay-start = Iniciar retransmisor integrado
relay-stop = Detener retransmisor integrado
relay-listening = Escucha en { $address } · clientes: { $clients } · displays: { $displays }
relay-away = Sin conexión por el simulacro ({ $address }) · clientes: { $clients } · displays: { $displays }

## diagnose

diagnose-title = Diagnóstico
diagnose-hint = Reúne versiones, sistema, monitores, ajustes, historial de conexión, registros y avisos en un archivo zip, sin datos de pacientes. Se guarda en:
diagnose-write = Guardar diagnóstico

## simulator, recordings, settings, help

simulator-half-hint = Enviar pacientes, pasos y exámenes completos como lo haría VXvue.
recordings-half-hint = Grabar lo que envía el servidor y reproducirlo.
sim-preview = Pantalla del paciente
sim-send-patient-hint = Envía el paciente (101), marcado como demo.
sim-send-step-hint = Envía la región y la proyección (601), marcadas como demo.
sim-start-hint = Envía el inicio del examen (1001).
sim-complete-hint = Envía la finalización del examen (1002).
sim-raw-check-hint = Indica cómo interpretaría el texto un display. No se envía nada.
sim-raw-send-hint = Comprueba el texto y lo envía.
sim-to-relay-hint = Envía al retransmisor integrado de este programa.
sim-to-server-hint = Envía al servidor del campo de dirección por una segunda conexión registrada como VXvue.
sent-raw = La trama
sent-waiting = { $command }: enviado. Esperando al display…
sent-arrived = { $command }: recibido tras { $time }. { $changes }
sent-nothing = Nada cambió en la pantalla del paciente.
sent-missed = { $command }: enviado, pero el display no lo ha recibido. { $why }
sent-missed-link = El display no está conectado a ningún servidor.
sent-missed-drill = El simulacro de fallos retrasa o descarta mensajes.
sent-missed-server = Compruebe que el display esté conectado al servidor al que se envió el mensaje.
sent-missed-sender = La segunda conexión con este servidor, como VXvue, no está abierta.
sent-missed-not-passed = El servidor no reenvió el mensaje al display; solo lo hace un retransmisor. Inicie el retransmisor integrado y envíe el mensaje a él.
sent-not = No se envió: { $why }
play-not-started = Sin empezar. Próximo comando: { $next }
play-play-hint = Reproduce los exámenes de tres pacientes con pausas.
play-pause-hint = Se detiene tras el último mensaje; al reproducir sigue desde ahí.
play-step-hint = Envía ahora el mensaje siguiente.
play-stop-hint = Vuelve al principio.
relay-start-hint = Inicia un servidor en este programa y conecta el display a él.
relay-stop-hint = Lo detiene; el display vuelve al servidor de los ajustes.
relay-free-port = Iniciar en un puerto libre
relay-free-port-hint = Usa cualquier puerto libre de este equipo, solo esta vez.
drill-document-hint = Responde como dice el documento de la API.
drill-prototype-hint = Responde como el servidor prototipo.
drill-duplicate-hint = Cada evento se envía dos veces. La pantalla no debe cambiar.
drill-reorder-hint = Los eventos contiguos intercambian su orden.
drill-pings-hint = Sin respuestas, el display debe indicar que los pings no se responden.
drill-wrong-number = Escriba un número entero de 0 a { $most }.
drill-hint = Cada botón provoca un fallo. Aquí se indica qué debe mostrar entonces el display.
record-start-hint = Empieza con el estado de la conexión, para que la reproducción muestre lo mismo.
record-stop-hint = Termina el archivo. Se puede reproducir enseguida.
record-replay = Reproducirla
record-replay-hint = Abre la grabación recién guardada.
recordings-list = Grabaciones
recordings-refresh = Actualizar
recordings-refresh-hint = Vuelve a examinar la carpeta.
recordings-folder = Carpeta
recordings-looking = Buscando grabaciones…
recordings-none = No hay grabaciones en esta carpeta. Escriba otra y pulse Intro.
replay-close-hint = Termina la reproducción. La grabación se conserva.
replay-open-hint = Lee el archivo y lo reproduce en esta ventana.
replay-cancel = Cancelar lectura
replay-cancel-hint = Deja de esperar el archivo.
replay-play = Reproducir
replay-play-hint = Sigue reproduciendo; al final, desde el principio.
replay-pause = Pausa
replay-pause-hint = Detiene la grabación donde está.
replay-step-hint = Reproduce el evento siguiente y hace una pausa.
replay-restart = Desde el principio
replay-restart-hint = Vuelve al principio de la grabación.
replay-speed-hint = Cuántas veces más rápido que al grabar.
replay-position = Posición
replay-position-hint = Arrástrela o use las flechas para ir a otro momento.
toast-folder = Abrir carpeta
toast-folder-hint = Muestra la carpeta del archivo.
toast-close = Cerrar
settings-search = Buscar ajustes
settings-search-hint = Una palabra del título, la descripción o el valor. Esc la borra.
settings-none-found = Ningún ajuste coincide con «{ $sought }».
settings-undo = Deshacer
settings-undo-of = Deshacer el cambio de «{ $key }» (Ctrl+Z)
# In place of a setting's key in a sentence.
settings-titled = «{ $title }»
settings-on = Sí
settings-off = No
settings-from-to = de { $min } a { $max }
settings-auto = Automático
settings-auto-or = Automático, o { $range }
settings-not-within = No es válido. Se admite: { $range }.
settings-default = Predeterminado: { $default }
settings-now = Ahora: { $value }
settings-now-assumed = Ahora: { $value }, ya que el monitor no indica ningún tamaño
settings-pairs = Varios pares en rotación, p. ej. ko,en; vi
settings-system-language = El del sistema
settings-reset-hint = Elimina el valor del archivo para que se aplique el predeterminado.
settings-save-hint = Escribe el valor en el archivo de ajustes (Intro).
group-connection = Servidor y conexión
group-only-monitor = Qué monitor
group-monitor-use = Energía y teclas
group-look = Idioma y aspecto
group-texts = Textos propios
group-content = Lo que ve el paciente
group-legibility = Legibilidad
group-clearing = Cuándo se despeja la pantalla
group-window = Idioma y aspecto
group-administration = Administración
exam-step-now = Paso: { $step }
exam-story-hidden = Aquí no figuran nombres, números de paciente ni fechas de nacimiento; solo los muestra la pantalla del paciente.
reason-hold-back = La conexión se perdió un momento y ha vuelto. El servidor aún no ha confirmado al paciente; se retira { $time } después de la pérdida.
monitor-setting = Abrir ajustes del monitor
monitor-setting-hint = Elija el monitor del paciente o permita el único.
monitor-unplugged = { $name } se desconectó a las { $at }. La pantalla del paciente vuelve al conectarlo de nuevo.
monitor-only = No hay ningún monitor del paciente conectado. Conecte uno o permita este en los ajustes.
monitor-doubtful = Puede que el monitor { $name } no sea el del paciente. Si está orientado al paciente, elíjalo en los ajustes.
monitor-moved = La pantalla del paciente estaba en { $was }; ahora se usaría { $name }. Elija en los ajustes el monitor orientado al paciente.
monitors-identify-hint = Muestra un número grande en cada monitor durante tres segundos.
monitors-use-hint = Reconoce este monitor esté donde esté conectado.
find-title = Ayuda
find-link = ¿Funciona la conexión y, si no, por qué? ¿Qué ve el paciente?
find-message = Todos los mensajes recibidos y enviados, con lo que el documento de la API dice de ellos.
find-cleared = ¿Por qué se muestra el paciente, o por qué ya no?
find-try = Probar pacientes, pasos y fallos sin VXvue.
find-record = Grabar lo que envía el servidor y reproducirlo.
find-monitor = ¿Cuál es el monitor del paciente? Idioma, privacidad, tiempos, registros.
keys-help = Esta ayuda
keys-copy = Copiar el mensaje elegido
keys-undo = Deshacer el último cambio de un ajuste
keys-zoom = Más grande, más pequeño, tamaño normal
keys-list = Moverse por una lista
key-name-ctrl = Ctrl
key-name-shift = Mayús
key-name-enter = Intro
key-name-space = Espacio
key-name-tab = Tab
key-name-page-up = RePág
key-name-page-down = AvPág
key-name-home = Inicio
key-name-end = Fin
key-name-esc = Esc
hint-title = Bienvenida
hint-text = Esta ventana muestra si la pantalla del paciente está conectada a VXvue y qué ve el paciente. Escriba arriba la dirección del servidor de VXvue; si algo va mal, la comprobación de la conexión dice qué hacer. Para verla funcionar sin VXvue, inicie la demo.
hint-demo = Iniciar demo
hint-demo-hint = Inicia el retransmisor integrado y reproduce un examen marcado DEMO.
hint-close = No volver a mostrar
hint-close-hint = Pulse F1 para ver dónde está cada cosa.
about-open-settings-hint = Muestra la carpeta del archivo de ajustes de este usuario.
about-open-logs-hint = Muestra la carpeta de los registros.
diagnose-write-hint = Lo reúne todo y escribe el archivo zip.
diagnose-cancel-hint = Se detiene; no queda ningún archivo.
licences-back-hint = Vuelve a mostrar todos los componentes.

## the frame, the connection page and the messages

bar-server-meant = Usar { $address }
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
tray-open = Abrir la consola
tray-hide = Ocultar al paciente
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
link-typical = Normal { $middle } ms, el más lento de 20: { $high } ms
link-plot-millis = { $millis } ms
link-plot-minutes = hace { $minutes } min
link-plot-now = ahora
link-plot-point = { $millis } ms a las { $time }
address-for-now = Esta dirección vale hasta que se cierre el programa. Guardada: { $home }
# The program was started with an address of its own, $home.
address-for-now-started = Esta dirección vale hasta que se cierre el programa. El programa se inició con { $home }.
address-test = Conectado al servidor de prueba de este programa. Guardada: { $home }
address-test-started = Conectado al servidor de prueba de este programa. El programa se inició con { $home }.
address-kept-started = Esta dirección está guardada. El programa se inició con { $home } y volverá a usarla si se inicia del mismo modo.
address-keep = Guardarla
address-keep-hint = Guarda esta dirección en los ajustes
address-back = Volver a { $address }
step-test-server = Iniciar un servidor de prueba
step-test-server-hint = Inicia un servidor de prueba en este PC y conecta el display a él
step-wss = Usar wss://
step-wss-hint = Se conecta al mismo servidor con cifrado
step-ws = Usar ws://
step-ws-hint = Se conecta al mismo servidor sin cifrado: los nombres y las fechas se pueden leer en la red
step-firewall = Abrir Firewall de Windows
step-firewall-hint = Muestra si Windows permite que VX Display se conecte
firewall-not-shown = No se pudo mostrar el firewall: { $reason }
notices-past = Ya no vigentes
notices-message = Ver mensaje
notices-message-hint = Abre el mensaje del que se trata
notices-message-gone = Este mensaje ya no se conserva.
monitor-not-shown = No se muestra
monitor-allow = Permitir este monitor
monitor-allow-hint = La pantalla del paciente puede cubrir el único monitor. Se sale con la tecla del personal.
messages-list = Lista de mensajes
messages-time = Hora
messages-way = Sentido
messages-command = Comando
messages-text = Texto
messages-size = Tamaño
messages-edge-hint = Arrastre para cambiar el ancho. Doble clic para el ancho normal.
field-select-all = Seleccionar todo
field-paste = Pegar
field-copy = Copiar
field-cut = Cortar
messages-sorted-down = { $column }, descendente
messages-sorted-up = { $column }, ascendente
messages-sort-hint = Clic o Intro: ordenar. Flechas izquierda y derecha: ancho de la columna; Inicio: ancho habitual.
messages-filters-hint = Qué filas se muestran
messages-filters = Filtros
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
messages-hide-patient-hint = Oculta nombres, números de paciente y fechas de nacimiento en esta ventana
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
messages-patient-safe = Los nombres, números de paciente y fechas de nacimiento quedan ocultos en el archivo.
export-done = Guardado en { $place }
export-failed = No se pudo guardar: { $why }
browse = Examinar…
browse-hint = Elegir el archivo en la ventana del sistema
file-window-missing = Este escritorio no tiene ventana para elegir archivos. Escriba la ruta.
