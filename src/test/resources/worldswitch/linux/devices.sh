#!/bin/busybox sh
# Run as /init: loads the drivers of the board's devices, and prints through the virtio console what each has found.
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sysfs /sys
/bin/busybox mount -t devtmpfs devtmpfs /dev 2>/dev/null
/bin/busybox --install -s /bin
export PATH=/bin
for module in virtio_mmio virtio-rng virtio_blk gpio_keys evdev qemu_fw_cfg; do insmod /modules/$module.ko; done
until [ -e /dev/hvc0 ] && [ -e /dev/vda ] && [ -e /dev/input/event0 ]; do sleep 1; done
exec </dev/hvc0 >/dev/hvc0 2>&1
stty -echo -onlcr
dmesg -n 1

interrupts() { awk -v name="$1" '$0 ~ name { print name ": " ($2 > 0 ? "interrupts" : "no interrupt") }' /proc/interrupts; }
digest() { dd if=/dev/vda bs=64k count=128 2>/dev/null | md5sum | cut -d ' ' -f 1; }

echo "DEVICES: begin"
echo "== what the kernel says"
dmesg | sed -e 's/^\[[^]]*\] //' -e 's/@\(0x\)\?[0-9a-f]*$/@ADDRESS/' -e 's/@[0-9a-f]* (/@ADDRESS (/' |
    grep -E '^(ITS|GICv3: .*LPI|pl061_gpio|pci|rtc-pl031|input: gpio|virtio_blk|printk: .*hvc0)'
echo "== entropy"
cat /sys/class/misc/hw_random/rng_current
echo "bytes $(dd if=/dev/hwrng bs=32 count=1 2>/dev/null | xxd -p -c 32)"
echo "== clock"
cat /sys/class/rtc/rtc0/name /sys/class/rtc/rtc0/hctosys
echo "seconds $(cat /sys/class/rtc/rtc0/since_epoch)"
echo +2 >/sys/class/rtc/rtc0/wakealarm
sleep 3
interrupts rtc-pl031
date -u -s '2030-05-05 05:05:05' && hwclock -w -u && hwclock -r -u | cut -c 1-16
echo "== firmware configuration"
cat /sys/firmware/qemu_fw_cfg/rev
for key in /sys/firmware/qemu_fw_cfg/by_key/*; do
    echo "${key##*/}" $(cat $key/name $key/size) $(xxd -p $key/raw)
done
echo "== PCI Express"
for function in /sys/bus/pci/devices/*; do
    echo "${function##*/} $(cat $function/vendor) $(cat $function/device) $(cat $function/class)"
done
echo "== lines"
chip=$(echo /sys/class/gpio/gpiochip*)
echo "$(cat $chip/label) $(cat $chip/ngpio)"
line=/sys/class/gpio/gpio$(($(cat $chip/base) + 5))
echo "${line#/sys/class/gpio/gpio}" >/sys/class/gpio/export
echo "$(cat $line/direction) $(cat $line/value)"
echo high >$line/direction
echo "$(cat $line/direction) $(cat $line/value)"
echo 0 >$line/value
echo "$(cat $line/direction) $(cat $line/value)"
echo "== drive"
queue=/sys/block/vda/queue
echo "$(cat /sys/block/vda/serial) $(cat /sys/block/vda/size) $(cat $queue/write_cache)"
for limit in max_segments discard_max_bytes discard_granularity write_zeroes_max_bytes; do
    echo "$limit $(cat $queue/$limit)"
done
echo "digest before $(digest)"
echo "written by the guest" | dd of=/dev/vda bs=512 seek=100 conv=sync,fsync 2>/dev/null
blkdiscard -o $((1 << 20)) -l $((2 << 20)) /dev/vda && echo "discarded"
/zeroes && echo "made zero"
echo "digest written $(digest)"
rmmod virtio_blk
insmod /modules/virtio_blk.ko
until [ -e /dev/vda ]; do sleep 1; done
echo "digest of a driver loaded again $(digest)"
echo "== virtio"
for device in /sys/bus/virtio/devices/*; do
    echo "${device##*/} $(cat $device/device) $(cat $device/status) $(cat $device/features)"
done
for device in virtio0 virtio1 virtio2; do interrupts $device; done
echo "== power key"
grep -E '^(N|B):' /proc/bus/input/devices
xxd -p -c 24 -l 96 /dev/input/event0 &
sleep 1
echo "DEVICES: press"
wait
interrupts 'GPIO Key Poweroff'
echo "== console"
echo "DEVICES: type"
read -r line
echo "got $line"
echo "DEVICES: end"
poweroff -f
