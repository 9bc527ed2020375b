// Everyday words by which a brief shows that software meets hardware.
import { terms } from "../terms.ts";

export const embeddedHints = [
  terms(
    "LED, LEDs, buzzer, thermostat, heater, pump, pumps, sensor, sensors, actuator, actuators, motor, motors, valve, valves, voltage, relay, sensor*, Aktor*",
    "capteur*, actionneur*, датчик*, センサー, 传感器, حسگر*",
  ),
  terms(
    "hardware, circuit board, appliance, appliances, device driver, device drivers, interrupt, interrupts, watchdog, bootloader, serial port",
    "Steuergerät*, Gerät, Geräts, Gerätes, Schaltung, Platine*, matériel embarqué, плат* управления, 基板, 電子回路, 硬件, 电路",
  ),
  terms(
    "flight software, spacecraft, satellite, avionics, telemetry, telecommand, vehicle, ECU, PLC, robot, drone, real-time operating",
    "uplink, downlink, ground command, flash memory, EEPROM",
  ),
  terms(
    "temperature, temperatures, pressure, humidity, radiation, X-ray, measured value, measuring range, calibration, rpm, kHz, MHz",
    "switched on, switched off, emergency stop, Temperatur*, Messwert*, Messbereich*, Strahlung*, Röntgen*, Notfall, Notaus",
    "eingeschaltet, ausgeschaltet, température*, pression, temperatura*, presión, pressão, температур*, давлени*, 温度, 圧力, 压力, دما",
  ),
];
