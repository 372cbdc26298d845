### What the patient sees: French.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Veuillez patienter
# A patient is selected, the study is not opened.
ready = Préparation de votre examen
    .hint = Veuillez patienter
    .step = Préparation
# The study is open. Never "X-ray on".
in-progress = Examen en cours
    .hint = Veuillez suivre les consignes du personnel
    .step = Examen
# The study is completed.
completed = Examen terminé
    .hint = Merci
    .step = Terminé
# The link was lost, and what is shown will go soon.
reconnecting = Reconnexion en cours
    .hint = Veuillez patienter

## Labels

# Above the name.
name-label = Nom et prénom
# Above the birth date.
birth-label = Date de naissance
# Above an id that stands for a name.
id-label = Numéro de patient
# Below an id that stands for a name.
name-not-registered = Nom non enregistré
# The patient's right, and the patient's left, beside the figure.
right-mark = D
left-mark = G
# The mark of a demo.
demo = DÉMO

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] janvier
         [2] février
         [3] mars
         [4] avril
         [5] mai
         [6] juin
         [7] juillet
         [8] août
         [9] septembre
         [10] octobre
         [11] novembre
        *[12] décembre
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date =
    { $day ->
        [1] 1er
       *[other] { $day }
    }{"\u00A0"}{ month } { $year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}*** { $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }
