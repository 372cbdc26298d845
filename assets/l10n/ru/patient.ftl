### What the patient sees: Russian.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Пожалуйста, подождите
# A patient is selected, the study is not opened.
ready = Идёт подготовка к обследованию
    .hint = Пожалуйста, подождите
    .step = Подготовка
# The study is open. Never "X-ray on".
in-progress = Идёт обследование
    .hint = Следуйте указаниям персонала
    .step = Обследование
# The study is completed.
completed = Обследование завершено
    .hint = Спасибо
    .step = Завершено
# The link was lost, and what is shown will go soon.
reconnecting = Восстановление связи
    .hint = Пожалуйста, подождите

## Labels

# Above the name.
name-label = Фамилия, имя, отчество
# Above the birth date.
birth-label = Дата рождения
# Above an id that stands for a name.
id-label = Номер пациента
# Below an id that stands for a name.
name-not-registered = Имя не указано
# The patient's right, and the patient's left, beside the figure.
right-mark = П
left-mark = Л
# The mark of a demo.
demo = ДЕМО

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] января
         [2] февраля
         [3] марта
         [4] апреля
         [5] мая
         [6] июня
         [7] июля
         [8] августа
         [9] сентября
         [10] октября
         [11] ноября
        *[12] декабря
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }{"\u00A0"}{ month } { $year }{"\u00A0"}г.
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}*** { $year }{"\u00A0"}г.
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }
