'use client';

import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDay } from './format';

export type ActivityDay = { day: string; views: number; visitors: number; plays: number; ends: number };

/** Told apart by dash as well as by colour. */
const SERIES = [
  { key: 'views', name: 'Views', colour: 'var(--chart-2)', dash: undefined },
  { key: 'plays', name: 'Plays', colour: 'var(--chart-1)', dash: '7 3' },
  { key: 'ends', name: 'Ends', colour: 'var(--chart-3)', dash: '2 3' },
] as const;

/** Views, plays and ends by day. Focus it and use the arrow keys to read single days. */
export function ActivityChart({ days, language }: { days: ActivityDay[]; language: string }) {
  const tick = { fill: 'var(--ink-soft)', fontSize: 13 };
  return (
    <ResponsiveContainer width="100%" height={280} initialDimension={{ width: 800, height: 280 }}>
      <LineChart
        data={days}
        accessibilityLayer
        margin={{ top: 8, right: 8, bottom: 0, left: -12 }}
        title="Activity by day"
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="day"
          tickFormatter={(date: string) => formatDay(date, language)}
          tick={tick}
          tickLine={false}
          stroke="var(--line-strong)"
          minTickGap={40}
        />
        <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} width={56} />
        <Tooltip
          labelFormatter={(date) => formatDay(String(date), language, { year: true })}
          contentStyle={{ background: 'var(--paper-raised)', border: '1px solid var(--line)', borderRadius: 8 }}
          labelStyle={{ color: 'var(--ink)', fontWeight: 600 }}
          itemStyle={{ color: 'var(--ink)' }}
          itemSorter={(item) => SERIES.findIndex(({ key }) => key === item.dataKey)}
          isAnimationActive={false}
        />
        <Legend
          iconType="plainline"
          itemSorter={null}
          wrapperStyle={{ fontSize: 14 }}
          formatter={(name) => <span style={{ color: 'var(--ink)' }}>{name}</span>}
        />
        {SERIES.map(({ key, name, colour, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={colour}
            strokeDasharray={dash}
            strokeWidth={2}
            dot={days.length < 3}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
