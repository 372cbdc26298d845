//! The diagnostics bundle: what support needs to know, in one zip file, without patient data.
