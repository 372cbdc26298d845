### Settings: what each key is for, and what is wrong with a value.
