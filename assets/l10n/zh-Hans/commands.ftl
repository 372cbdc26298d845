# What the commands print (ids of src/commands and main.rs).

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-no-figure = 没有图形：只显示文字。
alias-figure = 图形：{ $region }，侧别：{ $side }，方向：{ $view }，体位：{ $position }
alias-words = 文字（{ $language }）：{ $text }
alias-hint = 提示（{ $language }）：{ $text }
# A list's last line.
alias-count = 名称 { $count } 个，无图形 { $none } 个
