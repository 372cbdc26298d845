### Messages of the wire: what each is, field by field.
