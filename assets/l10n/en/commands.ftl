# What the commands print (ids of src/commands and main.rs).

# vxdisplay alias: what would be drawn, by the ids of the site's file.
alias-no-figure = No figure: the texts alone are shown.
alias-figure = Figure: { $region }, side: { $side }, view: { $view }, position: { $position }
alias-words = Words ({ $language }): { $text }
alias-hint = Hint ({ $language }): { $text }
# A list's last line.
alias-count = Aliases: { $count }, without a figure: { $none }
