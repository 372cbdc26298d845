# What the commands print (ids of src/commands and main.rs).

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-no-figure = 그림이 없습니다. 글자만 표시됩니다.
alias-figure = 그림: { $region }, 좌우: { $side }, 방향: { $view }, 자세: { $position }
alias-words = 말({ $language }): { $text }
alias-hint = 안내({ $language }): { $text }
# A list's last line.
alias-count = 이름 { $count }개, 그림 없음 { $none }개
