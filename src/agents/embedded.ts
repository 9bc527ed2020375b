// The embedded specialist: software that meets hardware, time and physical harm.
import { concern, defineAgent } from "./define.ts";
import { embeddedHints } from "./hints/embedded.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const embeddedAgent = defineAgent({
  role: "embedded",
  description: "Plans software that runs on devices: timing, faults, sensors, power and safe states.",
  dependsOn: ["architect"],
  reach: "narrow",
  hints: embeddedHints,
  triggers: [
    ...triggers(2, "ventilator, infusion pump, medical device, patient monitor"),
    ...triggers(
      3,
      "firmware, embedded system, embedded systems, embedded software, embedded device",
      "eingebettetes System, eingebettete Systeme, Mikrocontroller*, sistema embebido",
      "sistemas embebidos, microcontrolador*, sistema embarcado, système embarqué",
      "systèmes embarqués, microcontrôleur*, микроконтроллер*, прошивк*",
      "встраиваем* систем*, 組み込み, マイコン, ファームウェア, 嵌入式, 单片机, 固件, میکروکنترلر",
    ),
  ],
  checklist: [
    concern({
      id: "controller-resources",
      when: terms(
        "microcontroller, microcontrollers, MCU, arduino, esp32, stm32, Raspberry Pi Pico",
        "ARM Cortex, bare-metal firmware, flash memory, firmware, system on chip",
      ),
      risk: "Stack or heap run out after days, where no one is watching.",
      recommend:
        "Allocate at start only, measure the stack's high-water mark, and keep a fifth of memory free.",
      situation: "the device runs its heaviest load for 72 hours",
      accept: "free memory does not fall, and the high-water mark stays under 80 %",
      verify: "A bench run logs memory each minute.",
      source: "MISRA C:2012 Directive 4.12",
      weight: 3,
    }),
    concern({
      id: "hard-deadlines",
      when: terms(
        "RTOS, freertos, Zephyr, hard real-time, interrupt handler, interrupt service routine",
        "control loop, PID controller, PID, cycle time of the controller, watchdog timer",
        "watchdog",
      ),
      risk: "A deadline is missed under load and the controlled thing moves wrongly.",
      recommend:
        "List each periodic task with period, worst-case time and priority, and let a watchdog lead to the safe state.",
      situation: "all tasks run at their worst case, and then one hangs",
      negative: true,
      accept: "no deadline is missed, and the hang ends in the safe state within the stated time",
      verify: "A hardware-in-the-loop test traces deadlines and injects the hang.",
      source: "Liu and Layland (1973), rate-monotonic analysis",
      weight: 2,
    }),
    concern({
      id: "sensors",
      when: terms(
        "pressure sensor, flow sensor, temperature sensor, sensor calibration, ADC, sensor readings",
        "accelerometer, sensor failure, oxygen sensor, sensor noise, sensors, Sensoren, Sensordaten",
        "Temperatursensor*, Drucksensor*, capteur, capteurs, sensores, датчик*, センサー, 传感器, حسگر",
      ),
      risk: "A stuck or drifting sensor is believed.",
      recommend:
        "Check range, rate of change and agreement with a second source, and mark each value with age and validity.",
      situation: "a sensor is stuck, out of range and disconnected",
      negative: true,
      accept: "each fault is reported within the stated time, and the value is not used",
      verify: "A bench test injects the three faults.",
      source: "IEC 61508-2, diagnostic techniques",
      weight: 1,
    }),
    concern({
      id: "actuators",
      when: terms(
        "actuator, actuators, solenoid, stepper motor, servo, motor control, valve, valves",
        "blower, relay, PWM",
      ),
      risk: "A command that is lost or repeated leaves something open, hot or moving.",
      recommend:
        "Give every output a safe position, drive it there on loss of control, and check by measuring that it moved.",
      situation: "control is lost while an output is active",
      negative: true,
      accept: "the output reaches its safe position within the stated time",
      verify: "A bench test cuts control and power and measures the output.",
      source: "IEC 61508-2; ISO 13849-1",
      weight: 2,
    }),
    concern({
      id: "alarms",
      when: terms(
        "alarm condition, alarm conditions, alarm limits, visual and audible alarm, audible alarm",
        "patient alarm",
      ),
      risk: "The alarm that matters drowns among those that do not.",
      recommend:
        "Rank alarms by harm and time to harm, keep each until it is acknowledged, and test that it can be heard.",
      situation: "two alarm conditions of different rank arise together",
      negative: true,
      accept: "both are shown in order of rank, and the higher one sounds",
      verify: "A bench test raises each pair and records display and sound.",
      source: "IEC 60601-1-8",
      weight: 2,
    }),
    concern({
      id: "power-loss",
      when: terms(
        "power loss, power failure, battery backup, brownout, brown-out, low power mode",
        "deep sleep, power consumption of the device, backup battery",
      ),
      risk: "Power goes in the middle of a write and the device does not start again.",
      recommend:
        "Write settings in two copies with a checksum, and decide at start from which copy to go on.",
      situation: "power is cut at 100 random points of a write",
      negative: true,
      accept: "the device starts each time with the old or the new settings and nothing between",
      verify: "A bench test cuts power by relay and reads the settings.",
      source: "JEDEC and flash vendors' application notes on power-fail safe writes",
      weight: 1,
    }),
    concern({
      id: "buses-and-drivers",
      when: terms(
        "GPIO, I2C, SPI, UART, CAN bus, Modbus, device driver, device drivers, serial port",
        "PLC, RS-485, BLE peripheral, LoRaWAN, Zigbee, JTAG",
      ),
      risk: "A noisy line or a dead peer blocks the whole device.",
      recommend: "Give each transfer a timeout and a checksum, recover the bus by itself, and count errors.",
      situation: "a peer is silent and then sends damaged frames",
      negative: true,
      accept: "the device stays responsive, drops the damaged frames, and counts both",
      verify: "A bench test holds the line and injects frames.",
      source: "NXP UM10204 I2C-bus specification, bus clear",
      weight: 3,
    }),
    concern({
      id: "coding-standard",
      when: terms(
        "misra, static analysis of firmware, IEC 62304, DO-178C, ISO 26262, IEC 61508",
        "safety-critical software, software safety class, hardware abstraction",
        "hardware abstraction layer, hardware-in-the-loop",
      ),
      risk: "Undefined behaviour passes every test and fails in use.",
      recommend:
        "Name the coding standard and its deviations, check it in the build, and run the logic on a desktop behind a hardware interface.",
      situation: "a deviation without a record is committed",
      negative: true,
      accept: "the build fails and names rule and line",
      verify: "Static analysis and desktop unit tests run on each commit.",
      source: "MISRA C:2012; IEC 62304 cl. 5.5",
      weight: 2,
    }),
    concern({
      id: "firmware-update",
      when: terms(
        "firmware update, firmware updates, bootloader, over-the-air, OTA, OTA update",
        "flash the device, field update, A/B partition",
      ),
      risk: "A broken update turns devices in the field into bricks, or lets anyone load code.",
      recommend:
        "Check signature and version before the switch, keep the last image, and go back by itself when the new one does not report in.",
      situation: "the power fails during the update, and an unsigned and an older image are offered",
      negative: true,
      accept: "the device starts with a whole image each time, and refuses the other two",
      verify: "A hardware-in-the-loop test cuts power at ten points of the update.",
      source: "IETF RFC 9019 A Firmware Update Architecture for IoT",
      weight: 2,
    }),
    concern({
      id: "radio-link",
      when: terms(
        "MQTT, BLE, Bluetooth Low Energy, LoRa, Zigbee, Wi-Fi module, WLAN module",
        "gateway device, radio link, ESP-NOW",
      ),
      risk: "The link drops for hours, and readings are lost or arrive twice with the wrong time.",
      recommend:
        "Number and time each reading where it is taken, keep them through a stated outage, and make a repeat harmless.",
      situation: "the link is cut for the stated longest outage",
      negative: true,
      accept: "every reading arrives once with its own time after the link is back",
      verify: "A bench test cuts the link and compares numbers.",
      source: "MQTT 5.0 specification, section 4.3 Quality of Service",
      weight: 2,
    }),
    concern({
      id: "self-test",
      when: terms(
        "self-test, self test, power-on self-test, POST sequence, start-up check",
        "startup test, built-in test, calibration",
      ),
      risk: "The device works with a dead sensor or a lost calibration and shows figures that look right.",
      recommend:
        "Check memory, sensors and calibration at the start and at a stated interval, and refuse to work with a reason that can be read.",
      situation: "one sensor is unplugged and one calibration value is damaged before the start",
      negative: true,
      accept: "each is named, and the device stays in its safe state",
      verify: "A hardware-in-the-loop test starts with each fault.",
      source: "IEC 61508-2, diagnostic tests",
      weight: 1,
    }),
    concern({
      id: "time-on-the-device",
      when: terms(
        "real-time clock, RTC, timestamp of each reading, NTP, time synchronisation",
        "time synchronization, clock drift, time-stamped",
      ),
      risk: "Records of two devices cannot be put in order, or all begin on the first of January 1970.",
      recommend:
        "State the allowed drift, keep a counter beside the clock, and mark records that were made before the clock was set.",
      situation: "the device starts without a valid clock and gets the time an hour later",
      accept: "the records of that hour are in order and marked, and none is lost",
      verify: "A bench test starts without a clock and reads the records.",
      source: "IETF RFC 5905 Network Time Protocol Version 4",
      weight: 1,
    }),
  ],
  decisions: [
    {
      id: "safe-state",
      when: terms(
        "watchdog, safety-critical, medical device, ventilator, actuator, actuators",
        "hard real-time",
      ),
      title: "What the device does when it no longer knows",
      choice: "It goes to one named safe state, raises an alarm, and needs a person to leave it.",
      rationale:
        "The brief describes a device that acts on the world; one safe state can be tested from every other.",
      rejected: [{ option: "Restarting and going on", why: "A fault that lasts then repeats its harm." }],
    },
    {
      id: "hardware-interface",
      when: terms("microcontroller, firmware, embedded software, stm32, arduino, esp32"),
      title: "How logic and hardware are separated",
      choice: "Control logic depends on a small hardware interface and is compiled for the desktop too.",
      rationale: "Most faults are then found in seconds by unit tests and not on the bench.",
      rejected: [
        { option: "Logic in drivers and interrupt handlers", why: "It can be tested on the device only." },
      ],
    },
  ],
  instructions: instruct(
    "the embedded specialist: you plan software that meets hardware, time and physical harm.",
    [
      "risks: faults of sensors, outputs, power and timing, each with the safe reaction as its mitigation",
      "acceptance: criteria that a bench or a hardware-in-the-loop test can show, with figures",
      "suggestions: tasks with period and priority, interfaces to hardware",
      "decisions: safe state, scheduling and separation from hardware, where the brief gives grounds",
      "openQuestions: hardware, limits, standards and modes that the brief leaves out",
    ],
  ),
});
