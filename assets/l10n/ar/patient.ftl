### What the patient sees: Arabic.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = يُرجى الانتظار
# A patient is selected, the study is not opened.
ready = جارٍ التحضير للفحص
    .hint = يُرجى الانتظار
    .step = التحضير
# The study is open. Never "X-ray on".
in-progress = الفحص جارٍ الآن
    .hint = يُرجى اتباع تعليمات الطاقم
    .step = الفحص
# The study is completed.
completed = انتهى الفحص
    .hint = شكرًا لكم
    .step = انتهى
# The link was lost, and what is shown will go soon.
reconnecting = جارٍ إعادة الاتصال
    .hint = يُرجى الانتظار

## Labels

# Above the name.
name-label = الاسم
# Above the birth date.
birth-label = تاريخ الميلاد
# Above an id that stands for a name.
id-label = رقم المريض
# Below an id that stands for a name.
name-not-registered = الاسم غير مسجَّل
# The patient's right, and the patient's left, beside the figure.
right-mark = يمين
left-mark = يسار
# The mark of a demo.
demo = تجريبي

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] يناير
         [2] فبراير
         [3] مارس
         [4] أبريل
         [5] مايو
         [6] يونيو
         [7] يوليو
         [8] أغسطس
         [9] سبتمبر
         [10] أكتوبر
         [11] نوفمبر
        *[12] ديسمبر
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }{"\u00A0"}{ month } { $year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}*** { $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
# The hours stand before the minutes, from left to right.
clock =
    {"\u2066"}{ $hour12 }:{ $minute }{"\u2069"} { $half ->
        [am] ص
       *[pm] م
    }
