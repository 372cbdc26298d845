# What the commands print (ids of src/commands and main.rs).

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-no-figure = Keine Figur: nur die Texte werden gezeigt.
alias-figure = Figur: { $region }, Seite: { $side }, Projektion: { $view }, Lage: { $position }
alias-words = Worte ({ $language }): { $text }
alias-hint = Hinweis ({ $language }): { $text }
# A list's last line.
alias-count = Bezeichnungen: { $count }, ohne Figur: { $none }
