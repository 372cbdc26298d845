"""Carries out a round: its faults and messages at their times, then the calm in which everything must come back."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import Callable

import messages
from exam import IN_PROGRESS, WAITING, View
from observer import now
from people import person
from room import LIMITS, Room
from schedule import Fault, Round
from senders import abuse

# After the last fault a display may be in a handshake (5 s), then wait (5.25 s), then connect; or close (2 s) and wait.
PROMISE = 5 + 5.25 + 2


class Storm:
    """One round in a room."""

    def __init__(self, room: Room, plan: Round, seed: int) -> None:
        self.room, self.plan, self.journal = room, plan, room.journal
        self.draw = random.Random(f"{seed}/{plan.number}/details")
        self.recovery = 0.0

    async def run(self) -> None:
        """The storm, the healing, the calm."""
        begun = now()
        self.journal.write("chaos", "storm", number=self.plan.number)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._say(begun))
            for fault in self.plan.faults:
                group.create_task(self._at(begun, fault))
        self._heal()
        await self._recover()

    async def _say(self, begun: float) -> None:
        for at, message in self.plan.messages:
            await asyncio.sleep(max(0, begun + at - now()))
            await self.room.sender.send(message)

    async def _at(self, begun: float, fault: Fault) -> None:
        await asyncio.sleep(max(0, begun + fault.at - now()))
        self.journal.write("chaos", "fault", kind=fault.kind, target=fault.target, lasts=fault.lasts, detail=fault.detail)
        self.journal.count(f"fault: {fault.kind}")
        await self._fault(fault)
        self.journal.write("chaos", "fault is over", kind=fault.kind, target=fault.target)

    async def _fault(self, fault: Fault) -> None:
        room = self.room
        if fault.kind.startswith("relay"):
            await self._relay_fault(fault)
        elif fault.kind.startswith("display"):
            await self._display_fault(fault)
        elif fault.kind == "sender dies":
            room.sender.die()
        elif fault.kind == "abuse":
            draw = random.Random(f"{fault.at} {self.plan.number}")
            await abuse(fault.detail, room.port, room.sent, draw, fault.lasts)
        else:
            await self._line_fault(fault)

    async def _relay_fault(self, fault: Fault) -> None:
        relay = self.room.relay
        if not relay.runs or relay.is_stopped:
            return
        if fault.kind == "relay stopped":
            relay.send(signal.SIGSTOP)
            await asyncio.sleep(fault.lasts)
            relay.send(signal.SIGCONT)
            return
        if fault.kind == "relay killed":
            await relay.kill()
        else:
            await relay.quit(2 + self.room.slack)
        await asyncio.sleep(fault.lasts)
        relay.start()

    async def _display_fault(self, fault: Fault) -> None:
        display = self.room.displays[fault.target]
        if not display.program.runs or display.program.is_stopped:
            return
        if fault.kind == "display stopped":
            display.watched.judge.stopping()
            display.program.send(signal.SIGSTOP)
            while not display.program.has_stopped():
                await asyncio.sleep(0.002)
            display.watched.judge.stopped(now())
            await asyncio.sleep(fault.lasts)
            display.watched.judge.resumed(now())
            display.program.send(signal.SIGCONT)
            return
        await self.room.end_display(fault.target, kill=fault.kind == "display killed")
        await asyncio.sleep(fault.lasts)
        self.room.start_display(fault.target)

    async def _line_fault(self, fault: Fault) -> None:
        proxy = self.room.displays[fault.target].proxy
        if fault.kind == "late":
            proxy.delay = float(fault.detail)
            await asyncio.sleep(fault.lasts)
            proxy.delay = 0
        elif fault.kind == "slow":
            proxy.rate = float(fault.detail)
            await asyncio.sleep(fault.lasts)
            proxy.rate = None
        elif fault.kind == "silent":
            proxy.flowing.clear()
            await asyncio.sleep(fault.lasts)
            proxy.flowing.set()
        elif fault.kind == "other server":
            proxy.door = fault.detail
            if proxy.pair is not None:
                proxy.do("cut: reset")
            await asyncio.sleep(fault.lasts)
            proxy.door = "open"
        else:
            detail = fault.detail or str(fault.lasts)
            if not proxy.do(f"{fault.kind}: {detail}"):
                self.journal.count("faults without a connection")
            await asyncio.sleep(fault.lasts)

    def _heal(self) -> None:
        self.room.relay.start()
        for name, display in self.room.displays.items():
            display.proxy.heal()
            self.room.start_display(name)
        self.healed = now()
        self.journal.write("chaos", "calm", number=self.plan.number)

    async def _recover(self) -> None:
        """Everybody is registered and shows the next exam, within the promised time after the last fault."""
        promise = PROMISE + self.room.slack
        attempt = 0
        while True:
            if await self._shown(self._registered, self.healed + promise) and await self._exam(attempt):
                break
            attempt += 1
            if now() > self.healed + promise:
                states = {name: (each.link, each.view, each.code) for name, each in self.room.displays.items()}
                self.journal.wrong(f"not everybody came back within {promise:.1f} s of the last fault: {states}")
                return
        self.recovery = now() - self.healed
        await self._shown(lambda: not self.room.measure(), now() + 5, every=0.7)
        for grown in self.room.measure():
            self.journal.wrong(grown)
        if self.plan.ages:
            # Nothing happens for so long that a name grows too old. Whether it goes is checked all the time.
            await asyncio.sleep(min(limits.max_age for limits in LIMITS.values()) + 2 * self.room.slack)
        elif self.plan.completes:
            await self._complete()

    def _registered(self) -> bool:
        displays = self.room.displays.values()
        return self.room.sender.connection is not None and all(each.link == "registered" for each in displays)

    async def _exam(self, attempt: int) -> bool:
        who = person(self.plan.first_free_person + attempt)
        serial = self.plan.number * 1_000 + 500 + attempt * 5
        view = View(IN_PROGRESS, who, f"KNEE {serial}")
        exam = [messages.patient(who, serial), messages.step(f"KNEE {serial}", serial + 1), messages.study(1001, serial + 2)]
        for message in exam:
            if not await self.room.sender.send(message):
                return False
        if not await self._shown(lambda: all(each.shows(view) for each in self.room.displays.values()), now() + 2):
            return False
        for display in self.room.displays.values():
            if not display.watched.is_certain_of(view):
                states = [str(state) for state in display.watched.judge.states]
                self.journal.wrong(f"{display.name}: the model lost track: {states}")
        return True

    async def _complete(self) -> None:
        """The exam is over: after its time everybody shows nobody."""
        await self.room.sender.send(messages.study(1002, self.plan.number * 1_000 + 990))
        longest = max(limits.after_complete for limits in LIMITS.values())
        nobody = View(WAITING, None, None)
        if not await self._shown(lambda: all(each.shows(nobody) for each in self.room.displays.values()), now() + longest + 2):
            self.journal.wrong("not everybody shows nobody after the exam's end")

    async def _shown(self, condition: Callable[[], bool], until: float, every: float = 0.05) -> bool:
        while not condition():
            if now() > until:
                return False
            await asyncio.sleep(every)
        return True
