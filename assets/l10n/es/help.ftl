### The help of the command line. Names of commands and options, values, and placeholders in capitals stay as they are.
### Without a full stop; what stands in backquotes can be typed.

## Around the texts

help-usage = Uso
help-commands = Comandos
help-arguments = Argumentos
help-options = Opciones
# Follows the text of an option.
help-default = [predeterminado: { $value }]
# Follows the help of the program. The code of each kind of ending stands before its meaning.
help-after =
    Sin comando se ejecuta `run`.

    Códigos de salida: 0 terminado, 1 error (inaccesible, rechazado), 2 uso o ajustes incorrectos, 70 error interno bajo un supervisor

## The commands

help-program = VX Display: la segunda pantalla de la sala de rayos X, orientada al paciente
help-run = Mostrar la pantalla del paciente para un servidor (comando predeterminado)
help-demo = Ejecutar el examen de demostración: retransmisor integrado, pacientes ficticios y pantalla del paciente
help-relay = Ejecutar sin ventana el retransmisor, que atiende a los displays en lugar del servidor de VXvue
help-send = Enviar un evento de examen a un servidor como VXvue (2), marcado como demo
help-settings = Listar todos los ajustes, con su valor y su origen
help-monitors = Listar los monitores e indicar cuál usa la pantalla del paciente
help-card = Mostrar una carta para montar el monitor del paciente: distancias, sistemas de escritura, contraste
help-status = Mostrar el estado del display en ejecución
help-autostart = Iniciar el display al iniciar sesión, o dejar de hacerlo
help-watch = Imprimir lo que mostraría la pantalla, una línea por cambio, sin ventana
help-check = Comprobar la conexión paso a paso e indicar qué falla y qué hacer
help-replay = Imprimir lo que mostraría la pantalla con una grabación, sin ventana
help-shots = Guardar una imagen de cada estado de la pantalla del paciente, sin ventana ni monitor
help-texts = Exportar los textos del programa como archivos o comprobar los propios del centro
help-alias = Mostrar qué dibujaría la pantalla para un alias de una parte del cuerpo o para una lista entera
help-diagnose = Escribir en un archivo zip lo que necesita el soporte técnico, sin datos del paciente
help-licenses = Imprimir las licencias del programa y de todo lo que contiene
help-help = Imprimir la ayuda de un comando

## Options of several commands

help-print-help = Imprimir la ayuda
help-print-version = Imprimir la versión
help-config = Leer este archivo de ajustes en lugar del archivo del usuario
help-server = Dirección del servidor, como ws://localhost:55111
help-json = Imprimir un objeto JSON
help-json-array = Imprimir una matriz JSON
help-json-lines = Imprimir un objeto JSON por línea
help-show-patient-data = Imprimir nombres, números de paciente y fechas en lugar de ***
help-language = Idioma de la pantalla del paciente, o dos con el grande primero, como ko,en

## Options of the window

help-windowed = Abrir la consola, la ventana del técnico
help-fullscreen = Mostrar la pantalla del paciente a pantalla completa en su monitor
help-monitor = Monitor orientado al paciente: second, primary, o un número o un identificador de `vxdisplay monitors`
help-allow-only-monitor = Permitir que la pantalla del paciente ocupe el único monitor
help-supervised = Ejecutar bajo un supervisor que reinicia el display si falla o se bloquea
help-renderer = Gráficos de la consola; cpu no necesita controlador gráfico

## relay

help-relay-listen = Dirección y puerto de escucha, como 127.0.0.1:55111; el puerto 0 toma uno libre
help-relay-dialect = Comportarse como dice el documento de la API o como el servidor prototipo
help-relay-allow-host = Nombre de host con el que los displays pueden llegar a este retransmisor, además de localhost y del nombre de este equipo; se puede repetir
help-relay-bridge = Dirección de un servidor NATS en el que publicar esta sala o desde el que seguir otra (ajustes relay.bridge_…); se puede repetir
help-relay-demo = Reproducir el examen de demostración en los displays

## send

help-send-patient = Anunciar un paciente (101 setPatientInfo)
help-send-step = Anunciar un paso (601 sendStepInfo)
help-send-start = Comenzar el examen (1001 eventStartExam)
help-send-complete = Completar el examen (1002 eventCompleteExam)
help-send-patient-id = Número de paciente
help-send-patient-name = Nombre de persona DICOM, como Hong^Gildong=洪^吉洞=홍^길동; null si se omite
help-send-patient-birth = Fecha de nacimiento como YYYY-MM-DD; null si se omite
help-send-step-body = Parte del cuerpo, como CHEST
help-send-step-projection = Proyección, como PA

## monitors, status, autostart

help-monitors-monitor = Mostrar qué monitor corresponde a esta elección: second, primary, un número o un identificador
help-card-monitor = Monitor en el que mostrar la carta: second, primary, un número o un identificador
help-card-shots = Escribir la carta en esta carpeta como card.png en lugar de mostrarla
help-status-server = Servidor del display que se consulta, como ws://localhost:55111
help-autostart-enable = Iniciar `vxdisplay run --supervised` al iniciar sesión
help-autostart-disable = Dejar de iniciar el display al iniciar sesión
help-autostart-status = Mostrar qué se inicia al iniciar sesión, para quién, y si es este programa
help-autostart-machine = Para todos los usuarios de este equipo; requiere derechos de administrador
help-autostart-systemd = Usar una unidad de usuario de systemd en lugar de una entrada de escritorio (Linux)

## check, replay, shots

help-check-timeout = Cuánto puede durar toda la comprobación, de 1 a 10 segundos
help-check-watch = Observar la conexión: una línea por cada cambio, hasta Ctrl+C
help-replay-file = Grabación que se reproduce
help-replay-speed = Velocidad respecto a la grabación, de 0.1 a 1000, o max
help-shots-folder = Carpeta para los archivos PNG; se crea si no existe y se sustituyen los archivos del mismo nombre
help-shots-size = Anchura y altura de las imágenes, en píxeles
help-shots-theme = Colores de la pantalla del paciente

## texts, diagnose

help-texts-export = Escribir los textos de todos los idiomas como archivos con comentarios, para editarlos o traducirlos
help-texts-export-folder = Carpeta de destino; se crea si no existe y no se sustituye ningún archivo
help-texts-check = Comprobar una carpeta como la leería site.texts: cada error con archivo, línea y motivo
help-texts-check-folder = Carpeta que se comprueba
help-alias-body = Alias de la parte del cuerpo, como "R KNEE"
help-alias-projection = Alias de la proyección, como AP
help-alias-file = Archivo de texto con un alias por línea, la proyección tras un tabulador
help-alias-json = Imprimir un objeto JSON; de una lista, uno por línea
help-diagnose-out = Archivo zip que se escribe
help-diagnose-force = Sustituir el archivo si ya existe
help-diagnose-no-check = Omitir la comprobación de la conexión, que tarda hasta 5 segundos

## What is wrong with an argument

# Times in seconds.
help-wrong-timeout = una comprobación dura de { $min } a { $max } segundos
help-wrong-speed = escriba un número de 0.1 a 1000, como 10, o max
help-wrong-size = escriba anchura y altura de 64 a 8192, como 1920x1080
help-wrong-place = las opciones de un comando van detrás de él, por ejemplo: vxdisplay watch --server ws://localhost:55111
