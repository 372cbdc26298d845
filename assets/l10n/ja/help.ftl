# The help of the command line (ids of src/cli).
