### What the patient sees: Chinese, traditional.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = 請稍候
# A patient is selected, the study is not opened.
ready = 正在準備檢查
    .hint = 請稍候
    .step = 準備
# The study is open. Never "X-ray on".
in-progress = 檢查進行中
    .hint = 請依照工作人員的指示
    .step = 檢查
# The study is completed.
completed = 檢查已完成
    .hint = 謝謝您的配合
    .step = 完成
# The link was lost, and what is shown will go soon.
reconnecting = 正在重新連線
    .hint = 請稍候

## Labels

# Above the name.
name-label = 姓名
# Above the birth date.
birth-label = 出生日期
# Above an id that stands for a name.
id-label = 病歷號碼
# Below an id that stands for a name.
name-not-registered = 姓名尚未登錄
# The patient's right, and the patient's left, beside the figure.
right-mark = 右
left-mark = 左
# The mark of a demo.
demo = 示範

## Dates and times

# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $year }年{ $month }月{"\u2060"}{ $day }日
# A masked birth date: the year alone.
date-year-only = { $year }年**月{"\u2060"}**日
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock =
    { $hour ->
        [0] 凌晨
        [1] 凌晨
        [2] 凌晨
        [3] 凌晨
        [4] 凌晨
        [5] 清晨
        [6] 清晨
        [7] 清晨
        [8] 上午
        [9] 上午
        [10] 上午
        [11] 上午
        [12] 中午
        [13] 下午
        [14] 下午
        [15] 下午
        [16] 下午
        [17] 下午
        [18] 下午
        [19] 晚上
        [20] 晚上
        [21] 晚上
        [22] 晚上
       *[23] 晚上
    }{ $hour12 }:{ $minute }
