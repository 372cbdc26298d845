# What the commands print (ids of src/commands and main.rs).
