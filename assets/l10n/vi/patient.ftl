### What the patient sees: Vietnamese.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = Vui lòng chờ trong giây lát
# A patient is selected, the study is not opened.
ready = Đang chuẩn bị kiểm tra
    .hint = Vui lòng chờ trong giây lát
    .step = Chuẩn bị
# The study is open. Never "X-ray on".
in-progress = Đang tiến hành kiểm tra
    .hint = Vui lòng làm theo hướng dẫn của nhân viên
    .step = Kiểm tra
# The study is completed.
completed = Đã kiểm tra xong
    .hint = Xin cảm ơn
    .step = Hoàn tất
# The link was lost, and what is shown will go soon.
reconnecting = Đang kết nối lại
    .hint = Vui lòng chờ trong giây lát

## Labels

# Above the name.
name-label = Họ và tên
# Above the birth date.
birth-label = Ngày sinh
# Above an id that stands for a name.
id-label = Mã người bệnh
# Below an id that stands for a name.
name-not-registered = Chưa có tên
# The patient's right, and the patient's left, beside the figure.
right-mark = P
left-mark = T
# The mark of a demo.
demo = DEMO

## Dates and times

# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }{"\u00A0"}tháng{"\u00A0"}{ $month }, { $year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}tháng{"\u00A0"}**, { $year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }
