### What the patient sees: Japanese.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = しばらくお待ちください
# A patient is selected, the study is not opened.
ready = 検査の準備をしています
    .hint = しばらくお待ちください
    .step = 準備
# The study is open. Never "X-ray on".
in-progress = 検査を行っています
    .hint = スタッフの指示に従ってください
    .step = 検査
# The study is completed.
completed = 検査が終わりました
    .hint = お疲れさまでした
    .step = 完了
# The link was lost, and what is shown will go soon.
reconnecting = 再接続しています
    .hint = しばらくお待ちください

## Labels

# Above the name.
name-label = お名前
# Above the birth date.
birth-label = 生年月日
# Above an id that stands for a name.
id-label = 患者番号
# Below an id that stands for a name.
name-not-registered = お名前は未登録です
# The patient's right, and the patient's left, beside the figure.
right-mark = 右
left-mark = 左
# The mark of a demo.
demo = デモ

## Dates and times

# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $year }年{ $month }月{"\u2060"}{ $day }日
# A masked birth date: the year alone.
date-year-only = { $year }年**月{"\u2060"}**日
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour }:{ $minute }
