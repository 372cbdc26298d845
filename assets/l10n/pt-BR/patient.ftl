### What the patient sees: Portuguese of Brazil.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Aguarde, por favor
# A patient is selected, the study is not opened.
ready = Preparando seu exame
    .hint = Aguarde, por favor
    .step = Preparação
# The study is open. Never "X-ray on".
in-progress = Exame em andamento
    .hint = Siga as orientações da equipe
    .step = Exame
# The study is completed.
completed = Exame concluído
    .hint = Agradecemos a colaboração
    .step = Concluído
# The link was lost, and what is shown will go soon.
reconnecting = Restabelecendo a conexão
    .hint = Aguarde, por favor

## Labels

# Above the name.
name-label = Nome
# Above the birth date.
birth-label = Data de nascimento
# Above an id that stands for a name.
id-label = Número do paciente
# Below an id that stands for a name.
name-not-registered = Nome não cadastrado
# The patient's right, and the patient's left, beside the figure.
right-mark = D
left-mark = E
# The mark of a demo.
demo = DEMO

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] janeiro
         [2] fevereiro
         [3] março
         [4] abril
         [5] maio
         [6] junho
         [7] julho
         [8] agosto
         [9] setembro
         [10] outubro
         [11] novembro
        *[12] dezembro
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date =
    { $day ->
        [1] 1º
       *[other] { $day }
    }{"\u00A0"}de{"\u00A0"}{ month } de{"\u00A0"}{ $year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}de{"\u00A0"}*** de{"\u00A0"}{ $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }
