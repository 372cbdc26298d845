//! The same client over TLS.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::support::{Frame, TEXT, frame, parse, raw, request};

/// A WebSocket client over TLS that trusts one authority.
pub struct Secure {
    pub stream: StreamOwned<ClientConnection, TcpStream>,
    buffer: Vec<u8>,
}

impl Secure {
    /// Connected and encrypted, as far as there is a certificate to be trusted.
    pub fn unconnected(address: SocketAddr, authority: &Path) -> Result<Self, std::io::Error> {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(authority).unwrap()).unwrap();
        let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
        let config = builder.with_safe_default_protocol_versions().unwrap();
        let config = config.with_root_certificates(roots).with_no_client_auth();
        let name = ServerName::try_from("localhost").unwrap();
        let session = ClientConnection::new(Arc::new(config), name).unwrap();
        let mut stream = StreamOwned::new(session, raw(address));
        stream.conn.complete_io(&mut stream.sock)?;
        Ok(Self { stream, buffer: Vec::new() })
    }

    pub fn connect(address: SocketAddr, authority: &Path) -> Self {
        let mut client = Self::unconnected(address, authority).unwrap();
        client.send(request(address, &[]).as_bytes());
        let head = client.head();
        assert!(head.starts_with("HTTP/1.1 101 "), "{head}");
        client
    }

    pub fn registered(address: SocketAddr, authority: &Path, role: u32) -> Self {
        let mut client = Self::connect(address, authority);
        client.say(&format!(r#"{{"sender":{role},"command":11}}"#));
        client.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
        client
    }

    /// What the server shows.
    pub fn certificate(&self) -> Vec<u8> {
        self.stream.conn.peer_certificates().unwrap()[0].to_vec()
    }

    pub fn say(&mut self, text: &str) {
        self.send(&frame(0x80 | TEXT, text.as_bytes()));
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).unwrap();
        self.stream.flush().unwrap();
    }

    pub fn expect(&mut self, text: &str) {
        let frame = self.frame();
        assert_eq!((frame.opcode, String::from_utf8_lossy(&frame.payload).as_ref()), (TEXT, text));
    }

    pub fn frame(&mut self) -> Frame {
        loop {
            if let Some((frame, len)) = parse(&self.buffer) {
                self.buffer.drain(..len);
                return frame;
            }
            assert!(self.more(), "the relay has hung up");
        }
    }

    pub fn head(&mut self) -> String {
        loop {
            if let Some(at) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                return String::from_utf8(self.buffer.drain(..at + 4).collect()).unwrap();
            }
            assert!(self.more(), "the relay has hung up");
        }
    }

    /// Waits until the relay has said goodbye in TLS; what comes until then is returned.
    pub fn expect_end(&mut self) -> Vec<u8> {
        while self.more() {}
        std::mem::take(&mut self.buffer)
    }

    /// An end without a goodbye is an error of the library.
    fn more(&mut self) -> bool {
        let mut bytes = [0; 16 * 1024];
        match self.stream.read(&mut bytes) {
            Ok(0) => false,
            Ok(read) => {
                self.buffer.extend_from_slice(&bytes[..read]);
                true
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => true,
            Err(error) => panic!("{error}"),
        }
    }
}
