### What the patient sees: English.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Please wait
# A patient is selected, the study is not opened.
ready = Preparing your examination
    .hint = Please wait
    .step = Preparing
# The study is open. Never "X-ray on".
in-progress = Examination in progress
    .hint = Please follow the staff’s instructions
    .step = Examination
# The study is completed.
completed = Examination complete
    .hint = Thank you
    .step = Complete
# The link was lost, and what is shown will go soon.
reconnecting = Reconnecting
    .hint = Please wait

## Labels

# Above the name.
name-label = Name
# Above the birth date.
birth-label = Date of birth
# Above an id that stands for a name.
id-label = Patient ID
# Below an id that stands for a name.
name-not-registered = Name not registered
# The patient's right, and the patient's left, beside the figure.
right-mark = R
left-mark = L
# The mark of a demo.
demo = DEMO

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] Jan
         [2] Feb
         [3] Mar
         [4] Apr
         [5] May
         [6] Jun
         [7] Jul
         [8] Aug
         [9] Sep
         [10] Oct
         [11] Nov
        *[12] Dec
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }{"\u00A0"}{ month } { $year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}*** { $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock =
    { $hour12 }:{ $minute } { $half ->
        [am] AM
       *[pm] PM
    }
