#!/usr/bin/python3
"""A device of python-omemo without network: one request a line on standard input, one answer a line on standard output, both
JSON, byte sequences in hexadecimal. The argument is the dialect, LEGACY or TWO."""
import asyncio
import json
import sys

import omemo
from omemo.session import Initiation
from omemo.storage import Just, Nothing, Storage

PEER, DEVICE = "hither@example.org", 1


class Memory(Storage):
    def __init__(self):
        super().__init__(disable_cache=True)
        self.values = {}

    async def _load(self, key):
        return Just(self.values[key]) if key in self.values else Nothing()

    async def _store(self, key, value):
        self.values[key] = value

    async def _delete(self, key):
        self.values.pop(key, None)


class Two:
    """What python-twomemo puts into XML."""

    def __init__(self):
        import twomemo
        from twomemo.twomemo import BundleImpl, ContentImpl, EncryptedKeyMaterialImpl, KeyExchangeImpl

        self.backend_class = twomemo.Twomemo
        self.bundle_class, self.content_class = BundleImpl, ContentImpl
        self.material_class, self.exchange_class = EncryptedKeyMaterialImpl, KeyExchangeImpl

    def prefixed(self, key):
        return key

    def plain(self, key):
        return key

    def identity_out(self, bundle):
        return bundle.bundle.identity_key, bundle.bundle.signed_pre_key_sig

    def identity_in(self, key, signature):
        return key, signature

    def exchange_out(self, exchange, message):
        return exchange.serialize(message)

    def exchange_in(self, data, sign):
        return self.exchange_class.parse(data)

    def content_out(self, content):
        return content.ciphertext, b""

    def content_in(self, payload, iv):
        return self.content_class(payload)


class Legacy(Two):
    """What python-oldmemo puts into XML: identity keys on Curve25519, the sign in the signature."""

    def __init__(self):
        import oldmemo
        from oldmemo.oldmemo import BundleImpl, ContentImpl, EncryptedKeyMaterialImpl, KeyExchangeImpl

        self.backend_class = oldmemo.Oldmemo
        self.bundle_class, self.content_class = BundleImpl, ContentImpl
        self.material_class, self.exchange_class = EncryptedKeyMaterialImpl, KeyExchangeImpl

    def prefixed(self, key):
        return b"\x05" + key

    def plain(self, key):
        return key[1:]

    def identity_out(self, bundle):
        import xeddsa

        signature = bytearray(bundle.bundle.signed_pre_key_sig)
        signature[63] |= bundle.bundle.identity_key[31] & 0x80
        return b"\x05" + xeddsa.ed25519_pub_to_curve25519_pub(bundle.bundle.identity_key), bytes(signature)

    def identity_in(self, key, signature):
        import xeddsa

        sign = bool(signature[63] >> 7)
        return xeddsa.curve25519_pub_to_ed25519_pub(key[1:], sign), signature[:63] + bytes([signature[63] & 0x7F])

    def exchange_out(self, exchange, message):
        return exchange.serialize(message)[0]

    def exchange_in(self, data, sign):
        return self.exchange_class.parse(data, sign)

    def content_out(self, content):
        return content.ciphertext, content.initialization_vector

    def content_in(self, payload, iv):
        return self.content_class(payload, iv)


class Peer:
    def __init__(self, wire):
        self.wire = wire
        self.storage = Memory()
        self.backend = wire.backend_class(self.storage)
        self.bundle = None

    async def publish(self, request):
        await self.backend.generate_pre_keys(100)
        bundle = await self.backend.get_bundle("peer@example.org", 2)
        identity, signature = self.wire.identity_out(bundle)
        return {
            "identity": identity.hex(),
            "signedPreKeyId": bundle.signed_pre_key_id,
            "signedPreKey": self.wire.prefixed(bundle.bundle.signed_pre_key).hex(),
            "signature": signature.hex(),
            "preKeys": {i: self.wire.prefixed(key).hex() for key, i in bundle.pre_key_ids.items()},
        }

    async def learn(self, request):
        import x3dh

        identity, signature = self.wire.identity_in(
            bytes.fromhex(request["identity"]), bytes.fromhex(request["signature"])
        )
        keys = {self.wire.plain(bytes.fromhex(key)): int(i) for i, key in request["preKeys"].items()}
        self.bundle = self.wire.bundle_class(
            PEER,
            DEVICE,
            x3dh.Bundle(
                identity, self.wire.plain(bytes.fromhex(request["signedPreKey"])), signature, frozenset(keys)
            ),
            request["signedPreKeyId"],
            keys,
        )
        return {}

    async def encrypt(self, request):
        content, material = await self.backend.encrypt_plaintext(bytes.fromhex(request["plaintext"]))
        session = None if request["start"] else await self.backend.load_session(PEER, DEVICE)
        if session is None:
            session, encrypted = await self.backend.build_session_active(PEER, DEVICE, self.bundle, material)
        else:
            encrypted = await self.backend.encrypt_key_material(session, material)
        exchange = session.initiation is Initiation.ACTIVE and not session.confirmed
        await self.backend.store_session(session)
        key = encrypted.serialize()
        payload, iv = self.wire.content_out(content)
        return {
            "key": (self.wire.exchange_out(session.key_exchange, key) if exchange else key).hex(),
            "keyExchange": exchange,
            "payload": payload.hex(),
            "iv": iv.hex(),
        }

    async def decrypt(self, request):
        data = bytes.fromhex(request["key"])
        session = await self.backend.load_session(PEER, DEVICE)
        exchange = None
        if request["keyExchange"]:
            sign = bool(self.bundle.identity_key[31] >> 7)
            exchange, data = self.wire.exchange_in(data, sign)
            if exchange.identity_key != self.bundle.identity_key:
                raise ValueError("another identity key")
            if session is not None and not (
                session.initiation is Initiation.PASSIVE and session.key_exchange.builds_same_session(exchange)
            ):
                session = None
        elif session is None:
            raise ValueError("no session")
        encrypted = self.wire.material_class.parse(data, PEER, DEVICE)
        if session is None:
            session, material = await self.backend.build_session_passive(PEER, DEVICE, exchange, encrypted)
        else:
            material = await self.backend.decrypt_key_material(session, encrypted)
        content = self.wire.content_in(bytes.fromhex(request["payload"]), bytes.fromhex(request["iv"]))
        plaintext = await self.backend.decrypt_plaintext(content, material)
        await self.backend.store_session(session)
        return {"plaintext": plaintext.hex()}


async def main():
    peer = Peer({"LEGACY": Legacy, "TWO": Two}[sys.argv[1]]())
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = await getattr(peer, request["do"])(request)
        except Exception as failure:  # whatever it is, the tests want to hear it
            answer = {"failure": f"{type(failure).__name__}: {failure}"}
        print(json.dumps(answer), flush=True)


asyncio.run(main())
