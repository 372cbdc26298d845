### What the patient sees: Chinese, simplified.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = 请稍候
# A patient is selected, the study is not opened.
ready = 正在准备检查
    .hint = 请稍候
    .step = 准备
# The study is open. Never "X-ray on".
in-progress = 检查正在进行
    .hint = 请听从工作人员的指引
    .step = 检查
# The study is completed.
completed = 检查已完成
    .hint = 感谢您的配合
    .step = 完成
# The link was lost, and what is shown will go soon.
reconnecting = 正在重新连接
    .hint = 请稍候

## Labels

# Above the name.
name-label = 姓名
# Above the birth date.
birth-label = 出生日期
# Above an id that stands for a name.
id-label = 患者编号
# Below an id that stands for a name.
name-not-registered = 姓名未登记
# The patient's right, and the patient's left, beside the figure.
right-mark = 右
left-mark = 左
# The mark of a demo.
demo = 演示

## Dates and times

# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $year }年{ $month }月{"\u2060"}{ $day }日
# A masked birth date: the year alone.
date-year-only = { $year }年**月{"\u2060"}**日
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }
