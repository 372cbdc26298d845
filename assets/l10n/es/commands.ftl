# What the commands print (ids of src/commands and main.rs).

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-no-figure = Sin figura: solo se muestran los textos.
alias-figure = Figura: { $region }, lado: { $side }, proyección: { $view }, posición: { $position }
alias-words = Palabras ({ $language }): { $text }
alias-hint = Indicación ({ $language }): { $text }
# A list's last line.
alias-count = Alias: { $count }, sin figura: { $none }
