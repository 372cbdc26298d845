### What the patient sees: Spanish.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Espere, por favor
# A patient is selected, the study is not opened.
ready = Preparando su examen
    .hint = Espere, por favor
    .step = Preparación
# The study is open. Never "X-ray on".
in-progress = Examen en curso
    .hint = Siga las indicaciones del personal
    .step = Examen
# The study is completed.
completed = Examen terminado
    .hint = Muchas gracias
    .step = Finalizado
# The link was lost, and what is shown will go soon.
reconnecting = Restableciendo la conexión
    .hint = Espere, por favor

## Labels

# Above the name.
name-label = Nombre
# Above the birth date.
birth-label = Fecha de nacimiento
# Above an id that stands for a name.
id-label = Número de paciente
# Below an id that stands for a name.
name-not-registered = Nombre no registrado
# The patient's right, and the patient's left, beside the figure.
right-mark = D
left-mark = I
# The mark of a demo.
demo = DEMO

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] enero
         [2] febrero
         [3] marzo
         [4] abril
         [5] mayo
         [6] junio
         [7] julio
         [8] agosto
         [9] septiembre
         [10] octubre
         [11] noviembre
        *[12] diciembre
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }{"\u00A0"}de{"\u00A0"}{ month } de{"\u00A0"}{ $year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}de{"\u00A0"}*** de{"\u00A0"}{ $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour }:{ $minute }
