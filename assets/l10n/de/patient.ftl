### What the patient sees: German.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Bitte warten
# A patient is selected, the study is not opened.
ready = Ihre Untersuchung wird vorbereitet
    .hint = Bitte warten
    .step = Vorbereitung
# The study is open. Never "X-ray on".
in-progress = Die Untersuchung läuft
    .hint = Bitte folgen Sie den Anweisungen des Personals
    .step = Untersuchung
# The study is completed.
completed = Die Untersuchung ist beendet
    .hint = Vielen Dank
    .step = Abgeschlossen
# The link was lost, and what is shown will go soon.
reconnecting = Verbindung wird wiederhergestellt
    .hint = Bitte warten

## Labels

# Above the name.
name-label = Name
# Above the birth date.
birth-label = Geburtsdatum
# Above an id that stands for a name.
id-label = Patienten­nummer
# Below an id that stands for a name.
name-not-registered = Name nicht erfasst
# The patient's right, and the patient's left, beside the figure.
right-mark = R
left-mark = L
# The mark of a demo.
demo = DEMO

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] Januar
         [2] Februar
         [3] März
         [4] April
         [5] Mai
         [6] Juni
         [7] Juli
         [8] August
         [9] September
         [10] Oktober
         [11] November
        *[12] Dezember
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }.{"\u00A0"}{ month } { $year }
# A masked birth date: the year alone.
date-year-only = **.{"\u00A0"}*** { $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }
