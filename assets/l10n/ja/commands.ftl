# What the commands print (ids of src/commands and main.rs).

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-no-figure = 図はありません。文字だけを表示します。
alias-figure = 図: { $region }、左右: { $side }、方向: { $view }、体位: { $position }
alias-words = 言葉（{ $language }）: { $text }
alias-hint = 案内（{ $language }）: { $text }
# A list's last line.
alias-count = 名称{ $count }件、図なし{ $none }件
