### Notices: what happened, why, and what to do.
###
### $address is an IP address with its port, $server the address of the server (ws://…), $reason one of the
### reasons of reasons.ftl.

## Parts of other messages

# Two sentences, one after the other.
sentences = { $first } { $second }
# Where there is no sentence at all.
sentences-none = { "" }
time-millis = { $millis } ms
time-seconds = { $seconds } s
time-minutes = { $minutes } min
time-hours = { $hours } h
size-kib = { $size } KiB
size-mib = { $size } MiB

## No address for the host name

failure-host-not-found = No se encontró el nombre de host. Compruebe cómo está escrito y la configuración de DNS de este equipo, o use una dirección IP.
failure-dns-unreachable = No se pudo contactar con ningún servidor DNS para buscar el nombre de host. Compruebe la red y la configuración de DNS de este equipo, o use una dirección IP.
failure-host-without-address = El nombre de host existe, pero no tiene dirección IP. Consulte a la administración de la red o use una dirección IP.
failure-dns-timeout = El servidor DNS no respondió en { $time }. Compruebe la red de este equipo o use una dirección IP.

## No connection to an address
# .short: without a full stop; it stands in a row of the list or inside another sentence.

failure-refused = { $address } rechazó la conexión: ningún programa escucha en ese puerto. Inicie VXvue o su servidor web, o corrija el puerto.
    .short = { $address } rechazó la conexión
failure-timeout = { $address } no respondió en { $time }. Puede que el equipo esté apagado, que la dirección sea incorrecta o que un firewall bloquee la conexión. Compruébelo en este orden.
    .short = { $address } no respondió en { $time }
failure-unreachable = No se puede llegar a { $address }: no hay ninguna ruta. Compruebe el cable, la dirección y las rutas de la red.
    .short = no se puede llegar a { $address }
failure-not-permitted = El firewall o una directiva de este equipo no permite conectarse a { $address }. Permita VX Display allí.
    .short = no se permite conectarse a { $address }
failure-to-itself = La conexión a { $address } llegó al propio VX Display, porque allí no escucha ningún otro programa. Inicie VXvue o su servidor web.
    .short = la conexión a { $address } llegó al propio VX Display
failure-connect-error = No se puede conectar a { $address } ({ $reason }). Compruebe la red de este equipo.
    .short = no se puede conectar a { $address } ({ $reason })

## A port that answered but opened no WebSocket

failure-silent = { $address } aceptó la conexión, pero no envió nada durante { $time }. Puede que el servidor no responda o que otro programa use el puerto. Reinicie el servidor.
failure-too-slow = { $address } empezó a responder, pero no terminó en { $time }. Puede que el servidor o la red estén sobrecargados, o que el puerto sea incorrecto.
failure-closed-unanswered = { $address } cerró la conexión sin responder. Si el servidor espera TLS, use wss:// en la dirección del servidor; si no, compruebe el puerto y el registro del servidor.
failure-closed-midway = { $address } cerró la conexión a mitad de su respuesta. Consulte los registros del servidor y de cualquier proxy que tenga delante.
failure-reset = { $address } restableció la conexión sin responder. Si el servidor espera TLS, use wss:// en la dirección del servidor; si no, compruebe el puerto y el registro del servidor.
failure-io = La conexión a { $address } falló justo después de abrirse ({ $reason }). Compruebe la red de este equipo.
# $answer: one of the answer-… messages. .tls: where it answered with TLS.
failure-not-http = { $address } no es un servidor WebSocket: { $answer }. Corrija el puerto.
    .tls = { $address } no es un servidor WebSocket sin cifrado: { $answer }. Use wss:// en la dirección del servidor.
failure-old-http = { $address } respondió con HTTP/1.0, que no puede abrir un WebSocket. Puede que haya un proxy en medio o que no sea un servidor WebSocket. Evite el proxy o corrija la dirección del servidor.
# .named: the server tells its name, $name.
failure-status = { $address } respondió con el estado HTTP { $code } en lugar de abrir un WebSocket. Puede que sea otro servidor web o que la ruta sea incorrecta. Corrija la dirección del servidor.
    .named = { $address } respondió con el estado HTTP { $code } en lugar de abrir un WebSocket y se identifica como «{ $name }». Puede que sea otro servidor web o que la ruta sea incorrecta. Corrija la dirección del servidor.
failure-proxy-login = { $address } es un proxy que pide iniciar sesión (estado HTTP 407). VX Display se conecta directamente a su servidor. Introduzca la dirección del servidor que está detrás.
# .unnamed: it does not say where to.
failure-redirect = { $address } redirige a { $to } (estado HTTP { $code }). VX Display no sigue redirecciones. Introduzca la dirección real del servidor.
    .unnamed = { $address } redirige (estado HTTP { $code }), pero no indica el destino. VX Display no sigue redirecciones. Introduzca la dirección real del servidor.
failure-password-missing = { $address } exige un nombre de usuario y una contraseña (estado HTTP 401), pero la dirección del servidor no los contiene. Introdúzcala con la forma ws://user:password@host o pida a la administración del servidor que permita este display.
failure-password-wrong = { $address } rechazó el nombre de usuario y la contraseña de la dirección del servidor (estado HTTP 401). Corríjalos. Los caracteres como @ o / se escriben con codificación porcentual (%40, %2F).
failure-denied = { $address } denegó el acceso (estado HTTP { $code }). Pida a la administración del servidor que permita este display.
# .retry: $time is how long the server asks to wait.
failure-unavailable = { $address } respondió con el estado HTTP { $code }: el servidor no está disponible. Un proxy suele responder así cuando el servidor que hay detrás no está en marcha. Compruebe que VXvue está en marcha y que el proxy apunta a su puerto.
    .retry = { $address } respondió con el estado HTTP { $code }: el servidor no está disponible y pide que se vuelva a intentar en { $time }. Un proxy suele responder así cuando el servidor que hay detrás no está en marcha. Si continúa, compruebe que VXvue está en marcha y que el proxy apunta a su puerto.
failure-no-upgrade = { $address } respondió con el estado 101, pero sin «Upgrade: websocket». Lo eliminó un proxy que no admite WebSockets. Configure el proxy para WebSockets o evítelo.
failure-no-connection = { $address } respondió con el estado 101, pero sin «Connection: Upgrade». Lo eliminó un proxy que no admite WebSockets. Configure el proxy para WebSockets o evítelo.
failure-wrong-accept = { $address } respondió con un Sec-WebSocket-Accept que no corresponde a esta solicitud. La respuesta vino de una caché o de un servidor defectuoso. Evite la caché o actualice el servidor.
failure-subprotocol = { $address } eligió un subprotocolo que no se había solicitado. Es un servidor WebSocket para otro programa. Corrija la dirección del servidor.
failure-header-too-long = { $address } envió un encabezado HTTP de más de 64 KiB. No es un servidor para VX Display. Corrija la dirección del servidor.
failure-too-many-headers = { $address } envió más de 100 campos de encabezado HTTP. No es un servidor para VX Display. Corrija la dirección del servidor.
failure-header-unreadable = { $address } empezó como HTTP, pero lo que siguió no es un encabezado HTTP. El servidor es defectuoso o el puerto pertenece a otro programa. Corrija la dirección del servidor o actualice el servidor.

## What a port answered: a part of another sentence

answer-http = respondió con HTTP sin cifrar
answer-tls = respondió con TLS
answer-ssh = respondió como servidor SSH («{ $banner }»)
answer-mail-or-file = respondió como servidor de correo o de archivos (220 o +OK)
answer-vnc = respondió como escritorio remoto VNC (RFB)
answer-hl7 = respondió con HL7 sobre MLLP
answer-product = respondió como un servidor { $name }
answer-page = envió una página web sin encabezado HTTP
answer-unknown = su respuesta empieza con los bytes { $bytes }

## TLS

tls-not-tls = { $address } no usa TLS en este puerto: { $answer }. Use el puerto de TLS. Si la red es de confianza, puede usar ws:// en la dirección del servidor.
    .foreign = { $address } no usa TLS en este puerto: { $answer }. Corrija el puerto.
tls-unknown-issuer = { $address } tiene un certificado de una autoridad en la que este equipo no confía. Instale el certificado de la autoridad en el sistema operativo o escriba la ruta de su archivo PEM en el ajuste «Autoridad de certificación propia». Si ya hay un archivo PEM indicado, puede contener un certificado anterior con el mismo nombre.
tls-expired = { $address } tiene un certificado caducado. Renuévelo en el servidor. Si aún debería ser válido, compruebe la fecha de este equipo.
tls-not-yet-valid = { $address } tiene un certificado que todavía no es válido. Compruebe la fecha de este equipo y después el certificado del servidor.
# .unnamed: the certificate has no names.
tls-wrong-name = { $address } tiene un certificado para otros nombres ({ $names }). Use uno de ellos en la dirección del servidor o solicite un certificado para el nombre que se usa.
    .unnamed = { $address } tiene un certificado para otros nombres. Solicite un certificado para el nombre que se usa.
tls-revoked = { $address } tiene un certificado revocado. Instale uno nuevo en el servidor.
tls-authority-as-server = { $address } tiene un certificado marcado como de autoridad de certificación (CA:TRUE), que un servidor no debe usar. Cree un certificado para el servidor (CA:FALSE) firmado por esa autoridad.
tls-old-certificate = { $address } tiene un certificado obsoleto (X.509 versión 1 o 2). Solicite un certificado de la versión 3.
tls-not-for-servers = { $address } tiene un certificado que no es para servidores: se emitió para otro fin, por ejemplo un cliente. Solicite un certificado de autenticación de servidor.
tls-bad-certificate = { $address } tiene un certificado que no se puede aceptar: está dañado, firmado con un algoritmo obsoleto o contiene una extensión desconocida aquí. Solicite un certificado de servidor nuevo.
tls-silent = { $address } aceptó la conexión, pero no respondió a la negociación de TLS en { $time }. Puede que el puerto no use TLS o que el servidor no responda. Compruebe el puerto. Si la red es de confianza, puede usar ws:// en la dirección del servidor.
tls-ended-before = { $address } terminó la conexión durante la negociación de TLS sin dar una explicación. Puede que el puerto no use TLS o que el servidor solo admita versiones de TLS anteriores a 1.2. Compruebe el registro del servidor y el puerto. Si la red es de confianza, puede usar ws:// en la dirección del servidor.
tls-ended-after = { $address } completó la negociación de TLS y después terminó la conexión sin respuesta HTTP. El servidor falló o no es un servidor WebSocket. Compruebe el registro del servidor y el puerto.
tls-alert = { $address } terminó la negociación de TLS con la alerta { $alert }. Consulte el registro del servidor; puede que exija un certificado de cliente.
tls-nothing-in-common = { $address } no admite ninguna versión segura de TLS o ningún cifrado seguro. Active TLS 1.2 o 1.3 en el servidor.
tls-broken = { $address } respondió a la negociación de TLS con datos que no son TLS válido. El puerto puede ser de otro programa, o algo intermedio puede modificar los datos. Consulte el registro del servidor y compruebe el puerto.

## TLS on this computer

setup-ca-unreadable = No se puede leer el archivo del ajuste «Autoridad de certificación propia»: { $path } ({ $reason }). Corrija la ruta o los permisos del archivo.
setup-ca-empty = El archivo del ajuste «Autoridad de certificación propia» no contiene ningún certificado en formato PEM: { $path }. Conviértalo a PEM.
setup-ca-not-a-file = El ajuste «Autoridad de certificación propia» indica { $path }, que no es un archivo normal y no se leyó. Elija un archivo PEM.
setup-no-roots = Este equipo no confía en ninguna autoridad de certificación. Instale los certificados del sistema (ca-certificates) o escriba la ruta de un archivo PEM en el ajuste «Autoridad de certificación propia».
setup-host = No se puede emitir un certificado para «{ $host }». Corrija la dirección del servidor.
setup-system = Este equipo no pudo abrir un socket de red ({ $reason }). Cierre otros programas.

## Why an open connection ended
# $meaning: one of the close-code-… messages; $fault: one of the fault-… messages.

down-closed = El servidor cerró la conexión con el código { $code } ({ $meaning }).
down-closed-without-code = El servidor cerró la conexión sin código.
down-closed-illegally = El servidor cerró la conexión con un código que RFC 6455 prohíbe.
down-ended = El servidor terminó la conexión sin trama de cierre. Se detuvo o falló, o un proxy o un firewall cortó la conexión.
down-reset = La conexión se restableció. Puede que el servidor haya fallado o que un firewall haya cortado la conexión.
down-unacknowledged = No se confirmó la recepción de los datos enviados. Puede que haya fallado el cable, un conmutador o el Wi-Fi.
down-io = El sistema informó de un error: { $reason }.
down-silent = No llegó nada durante { $time }, ni siquiera la respuesta a un ping. Puede que haya fallado el cable, un conmutador o el servidor.
down-not-awake = El servidor no respondió en { $time } después de que este equipo saliera de la suspensión.
down-protocol = El servidor infringió el protocolo WebSocket ({ $fault }). VX Display cerró la conexión con el código 1002. Actualice el servidor o busque un proxy que modifique los datos.
down-not-utf8 = Un texto no estaba en UTF-8. VX Display cerró la conexión con el código 1007. El servidor usa otra codificación de texto; corríjala allí.
down-too-long = Un mensaje superó los 64 MiB (se leen hasta 256 KiB; los más largos se omiten). VX Display cerró la conexión con el código 1009. El mensaje no era para un display; corrija el servidor.
down-message-too-slow = Un mensaje empezó, pero no terminó a tiempo. VX Display cerró la conexión con el código 1008. Puede que el servidor o la red estén sobrecargados.
down-tls = No se pudo descifrar lo que llegó por TLS, o el servidor terminó TLS con una alerta.
down-requested = Se solicitó una conexión nueva.
down-program-fault = La conexión falló por un error de VX Display y se reinició. Comuníquelo junto con el registro.
down-reconnecting = Reconectando.
down-reconnecting-later = VX Display se reconectará cuando vuelva la red.

## Meanings of close codes (RFC 6455): part of another sentence

close-code-1000 = cierre normal
close-code-1001 = el servidor o la página se va
close-code-1002 = error de protocolo
close-code-1003 = datos no admitidos
close-code-1007 = datos no válidos
close-code-1008 = infracción de la política
close-code-1009 = mensaje demasiado grande
close-code-1010 = se esperaba una extensión
close-code-1011 = error interno del servidor
close-code-1012 = reinicio del servicio
close-code-1013 = inténtelo más tarde
close-code-library = registrado por una biblioteca
close-code-private = definido por este servidor
close-code-unknown = sin significado estándar

## How the WebSocket protocol was broken: part of another sentence

fault-masked = una trama enmascarada
fault-reserved-bits = bits reservados sin extensión, como una compresión no acordada
fault-reserved-opcode = un código de operación reservado
fault-fragmented-control = una trama de control fragmentada
fault-long-control = una trama de control de más de 125 bytes
fault-stray-continuation = una continuación sin comienzo
fault-unfinished-message = un mensaje nuevo antes de que terminara el anterior
fault-other = una trama ilegible

## Notices about the connection

notice-failed = No se puede conectar a { $server }. { $why }
notice-down = La conexión a { $server } terminó. { $why }
notice-register-unanswered = { $server } no respondió al comando 11 (registerClient), que se envió dos veces. Algunos servidores nunca responden: la conexión sigue abierta y cuenta como no confirmada hasta el primer evento. Si no llegan eventos, compruebe que el servidor envía a 106 (Display).
notice-register-unread = { $server } respondió al comando 11 (registerClient), pero la respuesta no se puede leer, así que no se sabe si este display está registrado. La conexión sigue abierta y cuenta como no confirmada hasta el primer evento. Corrija el servidor.
notice-echoes = Lo que escucha en { $server } devuelve todo lo que recibe: el comando 11 (registerClient) volvió sin cambios. Es un servidor de eco para pruebas, no VXvue. Escriba la dirección y el puerto de VXvue.
# .unnumbered: without an error number.
notice-register-refused = { $server } rechazó el comando 11 (registerClient) con el estado 0 y el error { $error }. VX Display lo intenta de vez en cuando. Pregunte a la administración del servidor si este display puede registrarse como 106.
    .unnumbered = { $server } rechazó el comando 11 (registerClient) con el estado 0 y sin número de error. VX Display lo intenta de vez en cuando. Pregunte a la administración del servidor si este display puede registrarse como 106.
notice-pings-unanswered = { $server } no respondió a ningún ping, ni al comando 1 ni a un ping de WebSocket. Si enmudece, no se puede detectar que se perdió la conexión; por eso la conexión cuenta como no verificada. Actualice el servidor y no confíe en una pantalla que no cambia.
notice-pings-unread = { $server } responde a los pings, pero las respuestas no se pueden leer. Si enmudece, no se puede detectar que se perdió la conexión; por eso la conexión cuenta como no verificada. Corrija el servidor y no confíe en una pantalla que no cambia.
notice-extensions = { $server } anunció extensiones de WebSocket que no se habían solicitado ({ $extensions }). No se usan. Si la conexión termina con un error de protocolo, desactive la compresión en el servidor o en el proxy que tiene delante.
notice-line-feeds = { $server } termina las líneas de su respuesta HTTP solo con un salto de línea; HTTP exige retorno de carro y salto de línea. Se aceptó la respuesta, pero otros programas la rechazan. Actualice el servidor.
notice-empty-subprotocol = { $server } respondió con un Sec-WebSocket-Protocol vacío, aunque no se había solicitado ningún subprotocolo. Se aceptó la respuesta, pero otros programas la rechazan. Actualice el servidor.
# $size: one of the size-… messages. .event: its beginning looks like an event of an exam.
notice-long-text = { $server } envió un texto de al menos { $size }. Es demasiado largo para ser un mensaje para un display y se omitió. No parece un evento de examen, así que nada ha cambiado.
    .event = { $server } envió un texto de al menos { $size }. Es demasiado largo para ser un mensaje para un display y se omitió. Empieza como un evento de examen, así que ya no se muestra lo que podría haber cambiado. Corrija el servidor.
notice-long-binary = { $server } envió un mensaje binario de al menos { $size }. Es demasiado largo para ser un mensaje para un display y se omitió. No parece un evento de examen, así que nada ha cambiado.
    .event = { $server } envió un mensaje binario de al menos { $size }. Es demasiado largo para ser un mensaje para un display y se omitió. Empieza como un evento de examen, así que ya no se muestra lo que podría haber cambiado. Corrija el servidor.
notice-slow-lookup = El servidor DNS tardó { $seconds } s en encontrar la dirección de { $server }. Tras una pérdida, la reconexión tardará lo mismo. Corrija la configuración de DNS de este equipo o use una dirección IP como dirección del servidor.
notice-password-in-clear = El nombre de usuario y la contraseña para { $server } se envían sin cifrar, y cualquiera en la red puede leerlos. Si el servidor lo admite, use wss://.
notice-woke = Este equipo estuvo suspendido { $seconds } s. VX Display está comprobando la conexión a { $server }.
notice-not-sent = No se envió el mensaje: no hay conexión a { $server }. Envíelo de nuevo cuando vuelva la conexión.
notice-send-buffer-full = No se envió el mensaje: { $server } no lee lo que se le envía. Si continúa, reinicie el servidor.
notice-outgoing-unreported = { $count ->
        [one] Se envió { $count } mensaje a { $server } mientras VX Display estaba ocupado; no está en la lista.
       *[other] Se enviaron { $count } mensajes a { $server } mientras VX Display estaba ocupado; no están en la lista.
    }

## Exam events that were not used
# $client: number and name of a client type.

ignored-other-receiver = Se ignoró un evento dirigido a { $client } y no a 106 (Display).
ignored-everybody = Se ignoró un evento dirigido a todos.
ignored-sent-by-display = Se ignoró un evento enviado por 106 (Display). Solo el software de adquisición anuncia exámenes.

## The connection check: a step that is running or waiting

check-running-address = Buscando la dirección de { $host }.
check-running-port = Conectando al puerto { $port } de { $host }.
check-running-websocket = Abriendo el WebSocket de { $server }.
check-running-register = Se envió el comando 11 (registerClient). Esperando su respuesta.
check-running-ping = Se envió un ping. Esperando su respuesta.
check-running-data = Esperando eventos de examen. Aún no ha llegado ninguno, lo cual es normal mientras la sala está libre.
check-waiting-turn = Esperando para empezar.
check-waiting-address = Esperando la dirección.
check-waiting-port = Esperando el puerto.
check-waiting-websocket = Esperando el WebSocket.

## The connection check: what a step found
# $event: number and name of a command.

check-address-itself = { $address } es una dirección IP; no hace falta buscarla.
check-addresses = { $count ->
        [one] { $host } tiene la dirección { $addresses }.
       *[other] { $host } tiene las direcciones { $addresses }.
    }
check-answered = { $address } respondió.
# $failure: the short form of a failure-… message.
check-not-needed = No hace falta otra dirección: { $failure }.
check-besides = Además, { $failure }.
check-opened = { $address } abrió un WebSocket.
    .tls = { $address } abrió un WebSocket sobre { $tls }.
check-server-name = El servidor se identifica como «{ $name }».
check-extensions = Anunció extensiones que no se habían solicitado ({ $extensions }); no se usan.
check-line-feeds = Sus líneas terminan solo con un salto de línea, lo que otros programas rechazan.
check-empty-subprotocol = Indicó un subprotocolo vacío, lo que otros programas rechazan.
check-registered = { $server } respondió al comando 11 (registerClient) con el estado 1. Este display está registrado como 106 (Display).
check-registered-by-event = { $server } no ha confirmado el comando 11 (registerClient), pero envió el evento { $event }, así que este display recibe datos.
check-register-refused = { $server } rechazó el comando 11 (registerClient) con el estado 0 y el error { $error }. Pregunte a la administración del servidor si este display puede registrarse como 106. El registro del servidor puede decir más.
    .unnumbered = { $server } rechazó el comando 11 (registerClient) con el estado 0 y sin número de error. Pregunte a la administración del servidor si este display puede registrarse como 106. El registro del servidor puede decir más.
check-register-unclear = { $server } respondió al comando 11 (registerClient) sin un estado legible. Aun así pueden llegar eventos. Si no llegan, actualice el servidor.
check-register-unanswered = { $server } no respondió al comando 11 (registerClient) en { $time }. Algunos servidores nunca responden, y aun así pueden llegar eventos. Si no llegan, compruebe que el servidor envía a 106 (Display).
check-register-unread = { $server } respondió al comando 11 (registerClient), pero la respuesta no se puede leer, así que no se sabe si este display está registrado.
check-register-echoed = Lo que escucha en { $server } devuelve todo lo que recibe: el comando 11 (registerClient) volvió sin cambios. Es un servidor de eco para pruebas, no VXvue. Escriba la dirección y el puerto de VXvue.
check-ping-command = { $server } responde a los pings con el comando 1 (en { $time }).
check-ping-pong = { $server } responde a los pings con «pong», como los servidores prototipo (en { $time }).
check-ping-websocket = { $server } responde a los pings de WebSocket (en { $time }), pero no al comando 1.
check-ping-count = Última respuesta hace { $seconds } s; { $answered } de { $sent } pings respondidos.
check-pings-unanswered = { $server } no respondió a ningún ping en { $time } ({ $commands } con el comando 1, { $web-socket } del protocolo WebSocket). Aún pueden llegar eventos, pero una conexión perdida no se distingue del silencio. Actualice el servidor.
check-ping-unread = { $server } respondió a un ping, pero la respuesta no se puede leer.
check-ping-echoed = { $server } devuelve el comando 1 en lugar de responderlo.
check-ping-refused = { $server } respondió a un ping con el estado 0 y el error { $error }. Se puede contactar, pero comunica un fallo. Consulte el registro del servidor.
    .unnumbered = { $server } respondió a un ping con el estado 0 y sin número de error. Se puede contactar, pero comunica un fallo. Consulte el registro del servidor.
check-data-unread = { $count ->
        [one] { $server } envió { $count } evento que no se puede leer.
       *[other] { $server } envió { $count } eventos que no se pueden leer.
    }
    .unknown = { $count ->
            [one] { $server } envió { $count } mensaje que no se puede leer y que pudo ser un evento del examen.
           *[other] { $server } envió { $count } mensajes que no se pueden leer y que pudieron ser eventos del examen.
        }
check-data-now = { $count ->
        [one] El evento { $event } acaba de llegar. { $count } evento en esta conexión.
       *[other] El evento { $event } acaba de llegar. { $count } eventos en esta conexión.
    }
check-data-ago = { $count ->
        [one] El evento { $event } llegó hace { $seconds } s. { $count } evento en esta conexión.
       *[other] El evento { $event } llegó hace { $seconds } s. { $count } eventos en esta conexión.
    }
check-no-data = No llegó ningún evento en { $time }. Es normal mientras la sala está libre.
check-select-patient = Para probarlo, seleccione un paciente en VXvue.

## The connection check: what went wrong
# $why: another message; $awaited: one of the check-awaited-… messages.

check-no-address = No se encontró ninguna dirección para «{ $host }». { $why }
check-not-set-up = No se contactó con { $server }. { $why }
check-lost = La conexión a { $server } estuvo abierta { $time } y después terminó. { $why }
check-lost-awaiting = La conexión a { $server } estuvo abierta { $time } y terminó mientras la comprobación esperaba { $awaited }. { $why }
check-lost-registered = { $server } aceptó el registro, pero la conexión terminó { $time } después de abrirse. { $why }
check-awaited-address = la dirección de { $host }
check-awaited-port = una respuesta del puerto { $port } de { $host }
check-awaited-websocket = la respuesta HTTP que abre el WebSocket de { $server }
check-awaited-register = la respuesta al comando 11 (registerClient)
check-awaited-ping = la respuesta a un ping
check-awaited-data = un evento de examen
check-out-of-time = Se acabó el tiempo de la comprobación después de esperar { $time } { $awaited }.
check-not-tried-address = No se intentó porque falló el primer paso.
check-not-tried-port = No se intentó porque el puerto no respondió.
check-not-tried-websocket = No se intentó porque el WebSocket no se abrió.
check-not-tried-register = No se intentó porque falló el registro.
check-not-tried-ping = No se intentó porque falló el ping.
check-not-tried-data = No se intentó porque falló la recepción de datos.
check-running-link = Durante esta comprobación terminó la conexión del propio display. { $why } Puede que el servidor acepte un solo display. En ese caso, cierre el display antes de ejecutar la comprobación.

## The connection check: what to do

check-todo-closed = Consulte el registro del servidor. Algunos servidores aceptan un solo display, o solo los que conocen.
check-todo-registered = Puede que ya haya otro display conectado, pues algunos servidores aceptan uno solo. Ciérrelo o consulte el registro del servidor.
check-todo-registered-cut = Puede que ya haya otro display conectado, pues algunos servidores aceptan uno solo. Ciérrelo, o consulte los registros del servidor y de cualquier proxy intermedio.
check-todo-stopping = El servidor se está deteniendo o reiniciando. Si después vuelve a cerrar la conexión, consulte su registro.
check-todo-messages = Corrija el servidor. La página Mensajes muestra lo recibido.
check-todo-correct = Corrija el servidor.
check-todo-update = Actualice el servidor.
check-todo-log-proxy = Consulte el registro del servidor. Si no dice nada, busque un proxy o un firewall en medio.
check-todo-log-network = Compruebe el registro del servidor y la red de este equipo.
check-todo-in-order = Compruébelo en este orden.
check-todo-cable = Compruebe el cable y el servidor.
check-todo-dns = El servidor DNS no responde. Compruebe la red de este equipo o use una dirección IP.
check-todo-port = Puede que el equipo esté apagado, que la dirección sea incorrecta o que un firewall bloquee la conexión. Compruébelo en este orden.
check-todo-websocket = Puede que el servidor no responda o que otro programa use el puerto. Reinicie el servidor.
check-todo-more-time = Ejecute la comprobación otra vez con más tiempo.
# $reason: what the system said.
check-not-started = No se pudo iniciar la comprobación ({ $reason }).

## The patient screen is not shown
# $choice: what was chosen in the settings; $name, $was: monitors.

hidden = La pantalla del paciente está oculta. { $why }
hidden-no-monitors = El sistema no informa de ningún monitor.
hidden-only-monitor = Solo hay un monitor, que puede ser el del operador. Conecte el monitor del paciente o permita este en Ajustes > Monitor del paciente.
hidden-missing = El monitor elegido ({ $choice }) no está conectado. Compruebe el cable y la alimentación, o elija otro en los ajustes.
hidden-uncertain = { $count } monitores coinciden con «{ $choice }», y no es seguro cuál está frente al paciente. Elija uno en los ajustes.
hidden-mirrored = El monitor { $name } muestra la misma imagen que otro, o se superponen. Extienda el escritorio uno al lado del otro en los ajustes del sistema.
hidden-asleep = El monitor { $name } está apagado para ahorrar energía.
hidden-doubtful = El monitor { $name } coincide ahora con «{ $choice }», pero puede que no sea el del paciente. Si está frente al paciente, elíjalo en los ajustes.
hidden-moved = Se mostraba en el monitor { $was }, que sigue conectado, pero «{ $choice }» ahora significa { $name }. Restablezca el monitor principal y la disposición, o elija el monitor que está frente al paciente en los ajustes.

## Recording

record-exists = { $path } ya existe y no se sobrescribió. Elija otro nombre.
record-not-writable = No se puede escribir la grabación en { $path } ({ $reason }). Elija otra carpeta o compruebe los permisos y el espacio libre.
record-no-thread = No se pudo iniciar la grabación porque al equipo no le quedan hilos ({ $reason }). Cierre otros programas e inténtelo de nuevo.
record-stopped = Grabación guardada.
record-full = La grabación terminó porque su archivo llegó a { $mib } MiB. Lo grabado hasta entonces está guardado. Para continuar, inicie otra grabación.
record-disk-full = La grabación terminó porque el disco está lleno. Lo grabado hasta entonces está guardado. Libere espacio e inicie otra grabación.
record-too-slow = La grabación terminó porque los eventos llegaron más rápido de lo que el disco podía guardarlos. Lo grabado hasta entonces está guardado. Elija un disco más rápido, no una carpeta de red.
record-failed = La grabación terminó porque no se pudo escribir su archivo ({ $reason }). Lo grabado hasta entonces está guardado. Compruebe el disco e inicie otra grabación.
# $why: one of the five above.
record-summary = { $count ->
        [one] { $why } { $count } evento, { $path }
       *[other] { $why } { $count } eventos, { $path }
    }
record-not-ended = No se pudo terminar la grabación ({ $reason }).

## Reading a recording
# $line: a line of the file, counted from 1. $problem: one of the line-… messages.

recording-complete = La grabación está completa.
recording-full = La grabación terminó cuando su archivo alcanzó el tamaño máximo. Falta lo que vino después.
recording-too-slow = { $lost ->
        [one] La grabación terminó porque los eventos llegaron más rápido de lo que se podían escribir. Falta al menos { $lost }.
       *[other] La grabación terminó porque los eventos llegaron más rápido de lo que se podían escribir. Faltan al menos { $lost }.
    }
recording-abrupt = La grabación no tiene última línea. El programa o el equipo se detuvo durante la grabación, así que puede faltar el final.
recording-cut-short = La última línea, la línea { $line }, está cortada y se omitió. El programa o el equipo se detuvo mientras se escribía.
recording-unreadable = No se puede leer la línea { $line } ({ $reason }). Compruebe el archivo y sus permisos.
recording-not-one = La línea 1 no es la primera línea de una grabación. Elija un archivo grabado por VX Display.
recording-version = La línea 1 indica la versión { $found } del formato de grabación; este programa lee la versión { $known }. Use el programa que hizo la grabación o uno más nuevo.
recording-started = La línea 1 no tiene en `started` una hora de inicio como 2026-01-31T09:00:00+09:00. El archivo fue modificado.
recording-line = No se puede usar la línea { $line }: { $problem }. El archivo está dañado o fue modificado.
recording-not-utf8 = La línea { $line } no está en UTF-8. El archivo está dañado o fue modificado.
recording-backwards = La línea { $line } tiene una hora anterior a la de la línea precedente. El archivo fue modificado.
recording-after-end = La línea { $line } está después del final de la grabación. El archivo fue modificado.
recording-line-too-long = La línea { $line } supera los 4 MiB, la longitud máxima de una línea. El archivo está dañado o no es una grabación.
recording-too-long = En la línea { $line } el archivo supera los 512 MiB, lo máximo que se puede leer. Divida la grabación.
line-not-json = no es un objeto JSON con los campos de una grabación (columna { $column })
line-missing = falta `{ $member }`
line-kind = debe tener exactamente uno de `frame`, `unreadable`, `link`, `state`, `slept_since_ms` y `end`
line-state = `state` debe ser connecting, unconfirmed, registered, unverified, refused o lost

## Files and tasks

# What went wrong with a file: its path, and a message or what the system said.
file-problem = { $path }: { $why }
file-exists = El archivo ya existe. Elija otro nombre.
file-no-folder = La carpeta no existe. Elija otra.
file-denied = No tiene permiso para escribir allí. Elija otra carpeta.
file-disk-full = El disco está lleno.
# .window: for somebody who has no command line.
diagnostics-exists = { $path } ya existe y no se sobrescribió. Elija otro nombre o use --force.
    .window = { $path } ya existe y no se sobrescribió. Elija otro nombre.
diagnostics-no-file = { $path } no es un nombre de archivo. Introduzca un nombre como diagnostics.zip.
diagnostics-not-writable = No se puede escribir el diagnóstico en { $path } ({ $reason }). Elija otra carpeta o compruebe los permisos y el espacio libre.
diagnostics-cancelled = Se canceló el diagnóstico. No se escribió ningún archivo.
task-no-thread = No se pudo iniciar un hilo en segundo plano ({ $reason }).
task-broken = Esta parte del programa falló. Comuníquelo junto con el registro.
folder-not-shown = No se puede abrir { $folder }: { $program } no se inició ({ $reason }).
# What a system said, without a sentence around it.
logo-not-shown = No se muestra el logotipo. { $place }: { $reason }
logo-neither = no es PNG ni SVG
logo-png = no se puede leer el PNG ({ $reason })
logo-too-many-pixels = { $width } × { $height } píxeles son demasiados; redúzcalo a 8 millones como máximo
logo-too-thin = { $width } × { $height } píxeles: demasiado alargado para verse; un lado puede ser como máximo { $times } veces el otro
logo-broken-svg = el SVG está dañado o no tiene tamaño; vuelva a exportarlo
logo-unsupported = el SVG contiene { $what }, que aquí no se dibuja; conviértalo todo en trazados rellenos o exporte un PNG
logo-too-complex = el SVG tiene demasiadas formas; exporte un PNG
logo-empty = no contiene nada visible
logo-too-large = supera los { $max } KiB

## The program

# $reason: the settings' own words on what is wrong.
server-not-an-address = Esto no es una dirección de servidor. { $reason }
server-locked = La administración bloqueó la dirección del servidor. El display sigue conectado a { $server }.
server-not-taken = No se pudo cambiar la conexión ({ $reason }).
server-two-displays = Otro VX Display de este usuario se está ejecutando para { $server }, así que el servidor tiene ahora dos displays. Cierre uno de ellos.
tray-missing = Este escritorio no tiene bandeja del sistema, así que no hay icono en ella. GNOME necesita una extensión (AppIndicator). Si no necesita el icono, desactívelo en los ajustes.
instance-no-place = Este sistema no tiene lugar para los archivos que los programas de un usuario comparten mientras se ejecutan. Defina XDG_RUNTIME_DIR (LOCALAPPDATA en Windows).
instance-folder = No se puede usar la carpeta { $folder } ({ $reason }). Elimínela o corrija su propietario.
instance-lock = No se puede bloquear el archivo { $file } ({ $reason }). Compruebe los permisos de la carpeta y el disco.
metrics-not-loopback = Otros equipos podrían acceder a { $address }. Ponga health.prometheus_listen en 127.0.0.1 o [::1] con un puerto.
metrics-listen = Las métricas están desactivadas: no se puede escuchar en { $address } ({ $reason }). Ponga health.prometheus_listen en un puerto libre y reinicie el programa.
metrics-thread = Las métricas están desactivadas: no se pudo iniciar su hilo ({ $reason }).

## Simulator and embedded relay

relay-stopped = Se detuvo el retransmisor integrado.
relay-needed = Inicie primero el retransmisor integrado o envíe al servidor.
relay-port-in-use = Otro programa, quizá el servidor de VXvue, usa { $address }. Ciérrelo o inicie el retransmisor en un puerto libre.
relay-not-permitted = El sistema no permite escuchar en { $address }. Inicie el retransmisor en un puerto libre o cambie su dirección en los ajustes, en Administración.
relay-no-such-address = Este equipo no tiene la dirección { $address }. Cambie la dirección del retransmisor en los ajustes, en Administración, por ejemplo a 127.0.0.1:55111.
relay-not-started = El retransmisor integrado no pudo escuchar en { $address } ({ $reason }). Inícielo en un puerto libre o cambie su dirección en los ajustes, en Administración.
relay-busy = El retransmisor integrado está ocupado: esperan demasiados mensajes. Inténtelo de nuevo.
relay-ended = El retransmisor integrado se ha detenido. Inícielo de nuevo.
raw-empty = No hay nada que enviar.
raw-several = No enviado: la trama contiene varios objetos. Envíelos de uno en uno.
raw-unmarked = No enviado: la trama no se puede marcar como DEMO. Sus datos deben ser un objeto sin un `demo` propio, y cada clave debe aparecer con una sola grafía.
raw-relay-only = No enviado: una trama ilegible solo se envía al retransmisor integrado, porque un servidor podría tomarla por un paciente real.
# $reason: where the JSON is broken.
raw-patient-cleared = Ilegible ({ $reason }). Podría ser un 101, así que los displays borrarán el paciente.
raw-step-cleared = Ilegible ({ $reason }). Podría ser un 601, así que los displays borrarán el paso.
raw-study-cleared = Ilegible ({ $reason }). Podría ser un 1001 o 1002, así que los displays borrarán el paciente, el paso y la fase.
raw-unreadable = Ilegible ({ $reason }). Los displays lo ignorarán y mostrarán un aviso.
raw-no-command = no es un objeto con un solo comando
raw-everybody = todos
# $command: number and name of a command; $receiver: raw-everybody, or number and name of a client type; $count: notices.
raw-valid = { $count ->
        [0] Válido: { $command } para { $receiver }.
        [one] Válido: { $command } para { $receiver }, con { $count } aviso.
       *[other] Válido: { $command } para { $receiver }, con { $count } avisos.
    }

## Test patients: what is special about each

patient-ordinary = Coreano
patient-long = Nombre largo
patient-one-word = Una palabra
patient-one-letter = Una letra
patient-64-letters = 64 letras
patient-hanja = Solo hanja
patient-japanese = Japonés
patient-vietnamese = Vietnamita
patient-arabic = Árabe
patient-thai = Tailandés
patient-null = Sin nombre
patient-emergency = Urgencia
patient-empty-id = Número vacío
patient-same-name = Mismo nombre
patient-quotes = Comillas
patient-emoji = Emoji
patient-direction = Marcas de dirección
patient-leap-day = 29 de febrero
patient-no-such-date = Fecha imposible
patient-unborn = Nacido en el futuro
patient-dicom-date = Fecha DICOM

## what was done

toast-written = Guardado en { $place }.
# .started: the program was started with an address of its own, $home.
toast-address-saved = Guardada: { $server }. Se usa a partir de ahora.
    .started = Guardada: { $server }. El programa se inició con { $home } y volverá a usarla si se inicia del mismo modo.
folder-no-manager = No se puede abrir { $folder }: este equipo no tiene un gestor de archivos.
raw-broken = línea { $line }, columna { $column }
